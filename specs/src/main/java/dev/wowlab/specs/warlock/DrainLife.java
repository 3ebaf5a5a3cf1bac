package dev.wowlab.specs.warlock;

import static dev.wowlab.engine.core.SimTime.seconds;

import dev.wowlab.engine.combat.ActionId;
import dev.wowlab.engine.combat.DotConfig;
import dev.wowlab.engine.combat.Modifier;
import dev.wowlab.engine.combat.ResourceMetrics;
import dev.wowlab.engine.combat.ResourceType;
import dev.wowlab.engine.combat.Roll;
import dev.wowlab.engine.combat.SpellFlag;
import dev.wowlab.engine.combat.SpellResult;
import dev.wowlab.engine.combat.Unit;

/// Drain Life rank 8, spell 27220: a channel that Soul Siphon strengthens by afflictions. Stateless,
/// thread-safe.
final class DrainLife {
    private static final double TICK_DAMAGE = 108;
    private static final double COEFFICIENT = 0.143;
    private static final double SIPHON_PER_POINT_AND_AFFLICTION = 0.02;
    private static final double CAP = 1.24;
    private static final double CAP_AT_TWO_POINTS = 1.6;

    private DrainLife() {}

    static void register(Warlock warlock) {
        int points = warlock.talents().soulSiphon;
        Unit unit = warlock.unit();
        ResourceMetrics drained = unit.newResourceMetrics(ResourceType.HEALTH, ActionId.spell(27220));
        unit.registerSpell(WarlockSpell.affliction(27220, WarlockSpells.DRAIN_LIFE)
                .flags(SpellFlag.CHANNELED | SpellFlag.APL)
                .manaCost(425)
                .coefficient(COEFFICIENT)
                .dot(DotConfig.of("Drain Life")
                        .ticks(5, seconds(1))
                        .hasted(true)
                        .coefficient(COEFFICIENT)
                        .onSnapshot((dot, target) -> {
                            // The peer sets it when a tick is done, for the casts that follow; it outlives
                            // the fight there (docs/ruleset-tbc.md).
                            dot.damageMultiplier = siphon(points, target);
                            dot.snapshot(target, TICK_DAMAGE);
                        })
                        .onTick((dot, target) -> {
                            double damage =
                                    dot.dealSnapshotTick(target, Roll.TICK).damage();
                            unit.health().gain(damage * unit.modifier(Modifier.SELF_HEALING), drained);
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

    /// What Soul Siphon makes of it: every affliction that a warlock could put on the target counts.
    private static double siphon(int points, Unit target) {
        int afflictions = target.auras().withTag(Warlock.AFFLICTION_TAG).size();
        double more = 1 + SIPHON_PER_POINT_AND_AFFLICTION * points * afflictions;
        return Math.max(1, Math.min(more, points == 2 ? CAP_AT_TWO_POINTS : CAP));
    }
}
