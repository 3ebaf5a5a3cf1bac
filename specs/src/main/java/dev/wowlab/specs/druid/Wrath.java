package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.gamedata.School;

/// Wrath rank 10, spell 26985. Stateless, thread-safe.
final class Wrath {
    private static final double COEFFICIENT = 0.57099997997;

    private Wrath() {}

    static void register(Druid druid) {
        druid.unit()
                .registerSpell(DruidSpell.damaging(26985, School.NATURE, DruidSpells.WRATH)
                        .missileSpeed(20)
                        .manaCost(255)
                        .castTime(seconds(2))
                        .coefficient(COEFFICIENT)
                        .onApply((spell, target) -> spell.dealAfterTravel(
                                spell.calcDamage(target, druid.roll(383, 432), Roll.MAGIC_HIT_AND_CRIT))));
    }
}
