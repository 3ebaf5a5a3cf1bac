package dev.wowlab.combatlog;

import dev.wowlab.protocol.result.ResultReport;
import java.util.Optional;

/// What an ability did in a fight, or does on average in simulated ones. Immutable.
record AbilityTotals(
        double casts, double hits, double crits, double ticks, double critTicks, double avoided, double damage) {
    static final AbilityTotals NONE = new AbilityTotals(0, 0, 0, 0, 0, 0, 0);

    private static final double SECONDS_A_MINUTE = 60;

    static AbilityTotals of(LoggedAbility one) {
        return new AbilityTotals(
                one.casts(), one.hits(), one.crits(), one.ticks(), one.critTicks(), one.avoided(), one.damage());
    }

    static AbilityTotals of(ResultReport.Action one) {
        return new AbilityTotals(
                one.casts(),
                one.hits() + one.crits() + one.glances() + one.blocks(),
                one.crits(),
                one.ticks() + one.critTicks(),
                one.critTicks(),
                one.misses() + one.dodges() + one.parries(),
                one.damage());
    }

    AbilityTotals plus(AbilityTotals other) {
        return new AbilityTotals(
                casts + other.casts,
                hits + other.hits,
                crits + other.crits,
                ticks + other.ticks,
                critTicks + other.critTicks,
                avoided + other.avoided,
                damage + other.damage);
    }

    boolean isNone() {
        return equals(NONE);
    }

    /// A second, a minute and for each.
    ///
    /// @param byCasts whether casts are counted; else all that hit, ticked or was avoided
    Optional<LogComparison.Side> side(double seconds, boolean byCasts) {
        if (isNone() || seconds <= 0) {
            return Optional.empty();
        }
        double count = byCasts ? casts : hits + ticks + avoided;
        double crit = hits > 0 ? crits / hits : ticks > 0 ? critTicks / ticks : 0;
        return Optional.of(new LogComparison.Side(
                damage / seconds,
                count / seconds * SECONDS_A_MINUTE,
                count > 0 ? damage / count : 0,
                crit,
                hits + avoided > 0 ? avoided / (hits + avoided) : 0));
    }
}
