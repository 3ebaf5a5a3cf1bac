package dev.wowlab.specs.priest;

import dev.wowlab.engine.combat.Roll;
import dev.wowlab.gamedata.School;

/// Holy Nova, its last rank spell 25331: hits every target alike and causes no threat, by talent; its
/// healing is not modelled. Stateless, thread-safe.
final class HolyNova {
    private static final double COEFFICIENT = 0.161;
    private static final SpellRank[] RANKS = {
        SpellRank.hit(15237, 185, 29, 34, COEFFICIENT),
        SpellRank.hit(15430, 290, 52, 61, COEFFICIENT),
        SpellRank.hit(15431, 400, 79, 92, COEFFICIENT),
        SpellRank.hit(27799, 520, 110, 127, COEFFICIENT),
        SpellRank.hit(27800, 635, 146, 168, COEFFICIENT),
        SpellRank.hit(27801, 750, 188, 217, COEFFICIENT),
        SpellRank.hit(25331, 875, 244, 283, COEFFICIENT)
    };

    private HolyNova() {}

    static void register(Priest priest) {
        for (SpellRank rank : RANKS) {
            priest.unit()
                    .registerSpell(PriestSpell.direct(rank, School.HOLY, PriestSpells.HOLY_NOVA)
                            .rank(rank.numberIn(RANKS))
                            .threatMultiplier(0)
                            .onApply((spell, target) -> {
                                double damage = priest.roll(rank.min(), rank.max());
                                spell.dealAreaDamage(damage, damage, Roll.MAGIC_HIT_AND_CRIT);
                            }));
        }
    }
}
