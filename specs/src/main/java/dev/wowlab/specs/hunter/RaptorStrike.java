package dev.wowlab.specs.hunter;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.Spell;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;
import dev.wowlab.specs.character.Character;

/// Raptor Strike, spell 27014 (rank 9): takes the place of the next swing of the main hand. Stateless,
/// thread-safe.
final class RaptorStrike {
    /// Swings that something else causes are not replaced.
    private static final int AUTOMATIC = 1;

    private RaptorStrike() {}

    static Spell register(Hunter hunter) {
        Unit unit = hunter.unit();
        Spell strike = unit.registerSpell(SpellConfig.of(ActionId.spell(27014))
                .school(School.PHYSICAL)
                .classMask(HunterSpells.RAPTOR_STRIKE)
                .procMask(ProcMask.MELEE_MH)
                .flags(SpellFlag.MELEE_METRICS | SpellFlag.NO_ON_CAST_COMPLETE)
                .range(0, Unit.MELEE_RANGE)
                .manaCost(120)
                .offGcd()
                .cooldown(unit.newCooldown(), seconds(6))
                .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                .onApply((spell, target) -> spell.calcAndDealDamage(
                        target,
                        unit.swings().mainHandWeapon().roll(unit.fight(), unit.attackPower(target)) + 170,
                        Roll.MELEE_SPECIAL_HIT_AND_CRIT)));
        unit.swings()
                .replaceMainHand(swing ->
                        swing.id().tag() == AUTOMATIC && strike.canCast(unit.currentTarget()) ? strike : swing);
        return strike;
    }
}
