package dev.wowlab.specs.paladin;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.ProcMask;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.specs.character.Character;

/// Hammer of Wrath, its last rank spell 27180: only strikes who is below a fifth of its health. Stateless, thread-safe.
final class HammerOfWrath {
    private static final double COEFFICIENT = 0.429;
    private static final int EXECUTE_PERCENT = 20;
    private static final SpellRank[] RANKS = {
        new SpellRank(1, 24275, 235, 316, 348),
        new SpellRank(2, 24274, 290, 412, 455),
        new SpellRank(3, 24239, 340, 519, 572),
        new SpellRank(4, 27180, 440, 672, 742)
    };

    private HammerOfWrath() {}

    static void register(Paladin paladin) {
        CooldownTimer cooldown = paladin.unit().newCooldown();
        for (SpellRank rank : RANKS) {
            paladin.unit()
                    .registerSpell(PaladinSpell.holy(rank, PaladinSpells.HAMMER_OF_WRATH)
                            .procMask(ProcMask.RANGED_SPECIAL)
                            .flags(SpellFlag.APL | SpellFlag.RESTARTS_SWINGS)
                            .critMultiplier(Character.MELEE_CRIT_MULTIPLIER)
                            .range(0, 30)
                            .missileSpeed(35)
                            .gcd(millis(500))
                            .gcdMin(millis(500))
                            .castTime(millis(500))
                            .cooldown(cooldown, seconds(6))
                            .coefficient(COEFFICIENT)
                            .condition((_, _) -> paladin.fight().executePhase().isBelow(EXECUTE_PERCENT))
                            .onApply((spell, target) -> spell.dealAfterTravel(
                                    spell.calcDamage(target, paladin.roll(rank), Roll.RANGED_HIT_AND_CRIT))));
        }
    }
}
