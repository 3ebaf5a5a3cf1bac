package dev.wowlab.specs.druid;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.gamedata.School;

/// Starfire: rank 8, spell 26986, and the cheaper rank 6, spell 9876. Stateless, thread-safe.
final class Starfire {
    private static final double COEFFICIENT = 1;

    private record Rank(int number, int spellId, int manaCost, double minDamage, double maxDamage) {}

    private static final Rank[] RANKS = {new Rank(6, 9876, 315, 463, 543), new Rank(8, 26986, 370, 550, 647)};

    private Starfire() {}

    static void register(Druid druid) {
        for (Rank rank : RANKS) {
            druid.unit()
                    .registerSpell(DruidSpell.damaging(rank.spellId(), School.ARCANE, DruidSpells.STARFIRE)
                            .rank(rank.number())
                            .manaCost(rank.manaCost())
                            .castTime(millis(3500))
                            .coefficient(COEFFICIENT)
                            .onApply((spell, target) -> spell.calcAndDealDamage(
                                    target, druid.roll(rank.minDamage(), rank.maxDamage()), Roll.MAGIC_HIT_AND_CRIT)));
        }
    }
}
