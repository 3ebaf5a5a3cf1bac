package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.gamedata.School;

/// Mind Flay, its last rank spell 25387: a channel of three ticks, by talent. Stateless, thread-safe.
final class MindFlay {
    private static final double COEFFICIENT = 0.1905;
    private static final SpellRank[] RANKS = {
        SpellRank.tick(15407, 45, 25, COEFFICIENT),
        SpellRank.tick(17311, 70, 42, COEFFICIENT),
        SpellRank.tick(17312, 100, 62, COEFFICIENT),
        SpellRank.tick(17313, 135, 87, COEFFICIENT),
        SpellRank.tick(17314, 165, 110, COEFFICIENT),
        SpellRank.tick(18807, 205, 142, COEFFICIENT),
        SpellRank.tick(25387, 230, 176, COEFFICIENT)
    };

    private MindFlay() {}

    static void register(Priest priest) {
        for (SpellRank rank : RANKS) {
            priest.unit()
                    .registerSpell(PriestSpell.castable(rank, School.SHADOW, PriestSpells.MIND_FLAY)
                            .rank(rank.numberIn(RANKS))
                            .flags(SpellFlag.CHANNELED | SpellFlag.APL)
                            .dot(PriestSpell.ticking("MindFlay", rank, RANKS)
                                    .ticks(3, seconds(1))
                                    .hasted(true))
                            .onApply((spell, target) -> {
                                if (spell.calcAndDealOutcome(target, Roll.MAGIC_HIT_NO_COUNT)
                                        .landed()) {
                                    spell.dot(target).apply();
                                }
                            }));
        }
    }
}
