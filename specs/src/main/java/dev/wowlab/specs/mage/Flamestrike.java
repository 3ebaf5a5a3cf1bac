package dev.wowlab.specs.mage;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellConfig;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.School;

/// Flamestrike, ranks 7 (spell 27086) and 6 (10216): a blow and a burning ground. Stateless, thread-safe.
final class Flamestrike {
    private static final double COEFFICIENT = 0.23600000143;
    private static final double TICK_COEFFICIENT = 0.02999999933;

    private Flamestrike() {}

    private record Rank(int rank, int spellId, int cost, double min, double max, double tick) {}

    private static final Rank[] RANKS = {
        new Rank(7, 27086, 1175, 480, 585, 106), new Rank(6, 10216, 990, 383, 468, 85),
    };

    static void register(Mage mage) {
        for (Rank rank : RANKS) {
            register(mage, rank);
        }
    }

    private static void register(Mage mage, Rank rank) {
        mage.unit()
                .registerSpell(MageSpell.damaging(rank.spellId, School.FIRE, MageSpells.FLAMESTRIKE)
                        .rank(rank.rank)
                        .manaCost(rank.cost)
                        .gcd(SpellConfig.GCD)
                        .castTime(seconds(3))
                        .coefficient(COEFFICIENT)
                        .dot(DotConfig.of("Flamestrike (Rank " + rank.rank + ")")
                                .area()
                                .ticks(4, seconds(2))
                                .coefficient(TICK_COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, rank.tick))
                                .onTick((dot, caster) -> {
                                    for (Unit target : mage.fight().targets()) {
                                        if (target.isEnabled()) {
                                            dot.dealSnapshotTick(target, Roll.TICK);
                                        }
                                    }
                                }))
                        .onApply((spell, target) -> {
                            MageSpell.dealArea(spell, mage.roll(rank.min, rank.max));
                            spell.ownDot().apply();
                        }));
    }
}
