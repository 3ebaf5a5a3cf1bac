package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.SpellMod;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;

/// The stacks that Arcane Blast leaves on its caster, spell 36032: each makes the next one faster and dearer.
/// Stateless, thread-safe.
final class ArcaneCharge {
    private static final double COST_PER_STACK = 0.75;
    private static final long FASTER_PER_STACK = millis(-334);

    private ArcaneCharge() {}

    static Aura register(Mage mage) {
        SpellMod cost = mage.unit()
                .newMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                        .classMask(MageSpells.ARCANE_BLAST)
                        .value(COST_PER_STACK));
        SpellMod castTime = mage.unit()
                .newMod(SpellModConfig.of(SpellModKind.CAST_TIME_FLAT)
                        .classMask(MageSpells.ARCANE_BLAST)
                        .time(FASTER_PER_STACK));
        return mage.unit()
                .registerAura(AuraConfig.of("Arcane Charges")
                        .id(ActionId.spell(36032))
                        .duration(seconds(8))
                        .maxStacks(3)
                        .onStacks((aura, oldStacks, newStacks) -> {
                            castTime.setTime(FASTER_PER_STACK * newStacks);
                            cost.setValue(COST_PER_STACK * newStacks);
                        }))
                .attachMod(castTime)
                .attachMod(cost)
                .blockPrepull();
    }
}
