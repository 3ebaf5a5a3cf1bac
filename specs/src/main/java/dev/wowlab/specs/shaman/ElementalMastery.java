package dev.wowlab.specs.shaman;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.MajorCooldown;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellModConfig;
import dev.wowlab.engine.combat.SpellModKind;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.gamedata.School;

/// Elemental Mastery, spell 16166: the next fire, frost or nature spell crits and is free. Stateless,
/// thread-safe.
final class ElementalMastery {
    private static final ActionId ID = ActionId.spell(16166);

    private ElementalMastery() {}

    static void register(Unit unit) {
        Aura buff = unit.registerAura(AuraConfig.of("Elemental Mastery")
                        .id(ID)
                        .duration(SimTime.NEVER)
                        .onCastComplete((aura, spell) -> {
                            if (spell.is(ShamanSpells.ELEMENTAL)) {
                                aura.deactivate();
                            }
                        }))
                .attachMod(SpellModConfig.of(SpellModKind.CRIT_CHANCE)
                        .classMask(ShamanSpells.ELEMENTAL)
                        .value(100))
                .attachMod(SpellModConfig.of(SpellModKind.COST_PERCENT)
                        .classMask(ShamanSpells.ELEMENTAL)
                        .value(-2));
        Spell spell = unit.registerSpell(SpellConfig.of(ID)
                .school(School.NATURE)
                .flags(SpellFlag.APL | SpellFlag.NO_ON_CAST_COMPLETE | ShamanSpell.INSTANT)
                .cooldown(unit.newCooldown(), seconds(180))
                .onApply((cast, target) -> buff.activate()));
        unit.majorCooldowns().add(MajorCooldown.of(spell).type(MajorCooldown.DPS));
    }
}
