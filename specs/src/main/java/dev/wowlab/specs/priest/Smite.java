package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.millis;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.gamedata.School;

/// Smite, its last rank spell 25364. Stateless, thread-safe.
final class Smite {
    private static final double COEFFICIENT = 0.714;
    private static final SpellRank[] RANKS = {
        SpellRank.hit(585, 20, 15, 20, 0.123),
        SpellRank.hit(591, 30, 28, 34, 0.271),
        SpellRank.hit(598, 60, 58, 67, 0.554),
        SpellRank.hit(984, 95, 97, 112, COEFFICIENT),
        SpellRank.hit(1004, 140, 158, 178, COEFFICIENT),
        SpellRank.hit(6060, 185, 222, 250, COEFFICIENT),
        SpellRank.hit(10933, 230, 298, 335, COEFFICIENT),
        SpellRank.hit(10934, 280, 384, 429, COEFFICIENT),
        SpellRank.hit(25363, 300, 422, 470, COEFFICIENT),
        SpellRank.hit(25364, 385, 549, 616, COEFFICIENT)
    };

    private Smite() {}

    static void register(Priest priest) {
        for (SpellRank rank : RANKS) {
            int number = rank.numberIn(RANKS);
            priest.unit()
                    .registerSpell(PriestSpell.direct(rank, School.HOLY, PriestSpells.SMITE)
                            .rank(number)
                            .castTime(castTime(number))
                            .onApply((spell, target) -> spell.calcAndDealDamage(
                                    target, priest.roll(rank.min(), rank.max()), Roll.MAGIC_HIT_AND_CRIT)));
        }
    }

    private static long castTime(int rank) {
        return switch (rank) {
            case 1 -> millis(1500);
            case 2 -> millis(2000);
            default -> millis(2500);
        };
    }
}
