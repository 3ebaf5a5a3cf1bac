package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.gamedata.School;

/// Shadow Word: Pain, its last rank spell 25368. Stateless, thread-safe.
final class ShadowWordPain {
    private static final SpellRank[] RANKS = {
        SpellRank.tick(589, 25, 5, 0.0732),
        SpellRank.tick(594, 50, 11, 0.114),
        SpellRank.tick(970, 95, 22, 0.169),
        SpellRank.tick(992, 155, 39, 0.183),
        SpellRank.tick(2767, 230, 61, 0.183),
        SpellRank.tick(10892, 305, 85, 0.183),
        SpellRank.tick(10893, 385, 112, 0.183),
        SpellRank.tick(10894, 470, 142, 0.183),
        SpellRank.tick(25367, 510, 167, 0.183),
        SpellRank.tick(25368, 575, 206, 0.183)
    };

    private ShadowWordPain() {}

    static void register(Priest priest) {
        for (SpellRank rank : RANKS) {
            priest.unit()
                    .registerSpell(PriestSpell.castable(rank, School.SHADOW, PriestSpells.SHADOW_WORD_PAIN)
                            .rank(rank.numberIn(RANKS))
                            .dot(PriestSpell.ticking("ShadowWordPain", rank, RANKS)
                                    .ticks(6, seconds(3)))
                            .onApply(PriestSpell::applyDotIfHit));
        }
    }
}
