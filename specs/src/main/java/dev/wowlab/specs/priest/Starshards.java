package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.gamedata.School;

/// Starshards, its last rank spell 25446: only night elves have it; costs nothing. Stateless, thread-safe.
final class Starshards {
    private static final double COEFFICIENT = 0.167;
    private static final SpellRank[] RANKS = {
        SpellRank.tick(10797, 0, 12, COEFFICIENT),
        SpellRank.tick(19296, 0, 23, COEFFICIENT),
        SpellRank.tick(19299, 0, 40, COEFFICIENT),
        SpellRank.tick(19302, 0, 58, COEFFICIENT),
        SpellRank.tick(19303, 0, 79, COEFFICIENT),
        SpellRank.tick(19304, 0, 105, COEFFICIENT),
        SpellRank.tick(19305, 0, 130, COEFFICIENT),
        SpellRank.tick(25446, 0, 157, COEFFICIENT)
    };

    private Starshards() {}

    static void register(Priest priest) {
        CooldownTimer cooldown = priest.unit().newCooldown();
        for (SpellRank rank : RANKS) {
            priest.unit()
                    .registerSpell(PriestSpell.castable(rank, School.ARCANE, PriestSpells.STARSHARDS)
                            .rank(rank.numberIn(RANKS))
                            .cooldown(cooldown, seconds(30))
                            .dot(PriestSpell.ticking("Starshards", rank, RANKS).ticks(5, seconds(3)))
                            .onApply(PriestSpell::applyDotIfHit));
        }
    }
}
