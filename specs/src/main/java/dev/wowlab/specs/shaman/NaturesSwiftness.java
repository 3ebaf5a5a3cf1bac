package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;

/// Nature's Swiftness, spell 16188: the next Lightning Bolt or Chain Lightning is instant. Only where an
/// APL names it. Stateless, thread-safe.
final class NaturesSwiftness {
    private static final ActionId ID = ActionId.spell(16188);

    private NaturesSwiftness() {}

    static void register(Unit unit) {
        Aura buff = unit.registerAura(AuraConfig.of("Nature's Swiftness")
                        .id(ID)
                        .duration(SimTime.NEVER)
                        .onCastComplete((aura, spell) -> {
                            if (spell.is(ShamanSpells.LIGHTNING)) {
                                aura.deactivate();
                            }
                        }))
                .attachMod(SpellModConfig.of(SpellModKind.CAST_TIME_PERCENT)
                        .classMask(ShamanSpells.LIGHTNING)
                        .value(-100));
        unit.registerSpell(SpellConfig.of(ID)
                .school(School.PHYSICAL)
                .flags(SpellFlag.APL | SpellFlag.NO_ON_CAST_COMPLETE | ShamanSpell.INSTANT)
                .cooldown(unit.newCooldown(), seconds(180))
                .onApply((spell, target) -> buff.activate()));
    }
}
