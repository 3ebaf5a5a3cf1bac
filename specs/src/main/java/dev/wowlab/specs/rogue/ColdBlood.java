package dev.wowlab.specs.rogue;

import static dev.wowlab.engine.core.SimTime.minutes;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// Cold Blood, spell 14177: the next strike or finishing move crits. Stateless, thread-safe.
final class ColdBlood {
    private static final ActionId ID = ActionId.spell(14177);

    private ColdBlood() {}

    static void register(Rogue rogue) {
        if (rogue.talents().coldBlood == 0) {
            return;
        }
        Unit unit = rogue.unit();
        Aura blood = unit.registerAura(AuraConfig.of("Cold Blood")
                        .id(ID)
                        .duration(SimTime.NEVER)
                        .onSpellHitDealt((aura, spell, _) -> {
                            if (spell.is(RogueSpells.ACTIVES)) {
                                aura.deactivate();
                            }
                        }))
                .attachMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                        .classMask(RogueSpells.ACTIVES)
                        .value(100));
        Spell spell = unit.registerSpell(SpellConfig.of(ID)
                .cooldown(rogue.readiedByPreparation(), minutes(3))
                .onApply((_, _) -> blood.activate()));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }
}
