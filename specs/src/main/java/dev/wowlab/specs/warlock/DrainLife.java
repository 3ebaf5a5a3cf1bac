package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;

/// Drain Life rank 8, spell 27220: a channel that Soul Siphon strengthens by afflictions. Stateless, thread-safe.
final class DrainLife {
    private static final double TICK_DAMAGE = 108;
    private static final double COEFFICIENT = 0.143;
    private static final double SIPHON_PER_POINT_AND_AFFLICTION = 0.02;

    private DrainLife() {}

    static void register(Warlock warlock) {
        int points = warlock.talents().soulSiphon;
        double cap = points == 2 ? 1.6 : 1.24;
        warlock.unit()
                .registerSpell(WarlockSpell.affliction(27220, WarlockSpells.DRAIN_LIFE)
                        .flags(SpellFlag.CHANNELED | SpellFlag.APL)
                        .manaCost(425)
                        .coefficient(COEFFICIENT)
                        .dot(DotConfig.of("Drain Life")
                                .ticks(5, seconds(1))
                                .hasted(true)
                                .coefficient(COEFFICIENT)
                                .onSnapshot((dot, target) -> dot.snapshot(target, TICK_DAMAGE))
                                .onTick((dot, target) -> {
                                    int afflictions = target.auras()
                                            .withTag(Warlock.AFFLICTION_TAG)
                                            .size();
                                    double siphon = 1 + SIPHON_PER_POINT_AND_AFFLICTION * points * afflictions;
                                    dot.damageMultiplier = Math.max(1, Math.min(siphon, cap));
                                    dot.dealSnapshotTick(target, Roll.TICK);
                                }))
                        .onApply((spell, target) -> {
                            SpellResult result = spell.calcOutcome(target, Roll.MAGIC_HIT_NO_COUNT);
                            if (result.landed()) {
                                spell.dot(target).apply();
                                spell.dealDamage(result);
                            } else {
                                result.release();
                            }
                        }));
    }
}
