package dev.wowlab.specs.priest;

import static dev.wowlab.engine.core.SimTime.millis;
import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.CooldownTimer;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.gamedata.School;

/// Mind Blast, its last rank spell 25375; the ranks share one cooldown. Stateless, thread-safe.
final class MindBlast {
    private static final double COEFFICIENT = 0.42857;
    private static final SpellRank[] RANKS = {
        SpellRank.hit(8092, 50, 42, 46, 0.268),
        SpellRank.hit(8102, 80, 76, 83, 0.364),
        SpellRank.hit(8103, 110, 117, 126, COEFFICIENT),
        SpellRank.hit(8104, 150, 174, 184, COEFFICIENT),
        SpellRank.hit(8105, 185, 225, 239, COEFFICIENT),
        SpellRank.hit(8106, 225, 288, 307, COEFFICIENT),
        SpellRank.hit(10945, 265, 356, 377, COEFFICIENT),
        SpellRank.hit(10946, 310, 437, 461, COEFFICIENT),
        SpellRank.hit(10947, 350, 516, 544, COEFFICIENT),
        SpellRank.hit(25372, 380, 571, 602, COEFFICIENT),
        SpellRank.hit(25375, 450, 711, 752, COEFFICIENT)
    };

    private MindBlast() {}

    static void register(Priest priest) {
        CooldownTimer cooldown = priest.unit().newCooldown();
        for (SpellRank rank : RANKS) {
            priest.unit()
                    .registerSpell(PriestSpell.direct(rank, School.SHADOW, PriestSpells.MIND_BLAST)
                            .rank(rank.numberIn(RANKS))
                            .castTime(millis(1500))
                            .cooldown(cooldown, seconds(8))
                            .onApply((spell, target) -> spell.calcAndDealDamage(
                                    target, priest.roll(rank.min(), rank.max()), Roll.MAGIC_HIT_AND_CRIT)));
        }
    }
}
