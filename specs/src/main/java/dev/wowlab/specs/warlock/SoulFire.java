package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.minutes;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.gamedata.School;

/// Soul Fire rank 4, spell 30545. Stateless, thread-safe.
final class SoulFire {
    private static final double COEFFICIENT = 1.15;

    private SoulFire() {}

    static void register(Warlock warlock) {
        warlock.unit()
                .registerSpell(WarlockSpell.damaging(30545, School.FIRE, WarlockSpells.SOUL_FIRE)
                        .missileSpeed(21)
                        .manaCost(250)
                        .castTime(seconds(6))
                        .cooldown(warlock.unit().newCooldown(), minutes(1))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> spell.dealAfterTravel(
                                spell.calcDamage(target, warlock.roll(1003, 1257), Roll.MAGIC_HIT_AND_CRIT))));
    }
}
