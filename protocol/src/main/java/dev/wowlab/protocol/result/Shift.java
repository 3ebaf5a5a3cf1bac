package dev.wowlab.protocol.result;

import java.util.Optional;

/// How far an estimate moved from one result to another. Immutable.
///
/// @param before in the earlier result
/// @param after in the later one
/// @param difference after minus before
/// @param halfWidth of the 95 % confidence interval of the difference, as wide as if the two results had luck of
///     their own: what is certain where only the totals of both are known. With the same seed they mostly share their
///     luck, and the true interval is narrower by an amount that totals do not tell. Absent where the engine tells no
///     error, or there were fewer than two fights
/// @param beyondChance whether the difference is more than luck explains; never where `halfWidth` is absent
public record Shift(double before, double after, double difference, Optional<Double> halfWidth, boolean beyondChance) {
    /// From one mean to another, judged by the 95 % interval of their difference.
    public static Shift between(ResultReport.Spread before, ResultReport.Spread after) {
        return of(
                before.mean(),
                after.mean(),
                Optional.of(before.standardError()),
                Optional.of(after.standardError()),
                Precision.HALF_WIDTHS);
    }

    /// @param beforeError standard error of `before`; empty where it is not known
    /// @param afterError standard error of `after`
    /// @param errors how many standard errors of the difference are beyond chance
    static Shift of(
            double before, double after, Optional<Double> beforeError, Optional<Double> afterError, double errors) {
        double difference = after - before;
        Optional<Double> error = beforeError.flatMap(one -> afterError.map(other -> StrictMath.hypot(one, other)));
        return new Shift(
                before,
                after,
                difference,
                error.map(known -> Precision.HALF_WIDTHS * known),
                error.map(known -> Math.abs(difference) > errors * known).orElse(false));
    }

    /// The difference as a share of what was before; 0 where that is 0.
    public double relative() {
        return before == 0 ? 0 : difference / before;
    }

    /// Whether nothing moved, to the last bit.
    public boolean isNone() {
        return difference == 0;
    }
}
