package dev.wowlab.protocol.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.wowlab.protocol.result.ResultReport.Spread;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How exactly a job wants its mean DPS, instead of how often it fights. Immutable.
///
/// The rule looks at the first 1,000 fights, then the first 2,000, and so on: at the first of these
/// checkpoints where the half-width of the 95 % confidence interval is at most the wanted share of the mean,
/// or at the most fights that are allowed, the job is done. Where variants are compared, each gain is known to
/// that share of the request's mean by then, and the DPS in each fight of a matrix to that share of itself. The
/// rule never looks at what happened to be finished, so that every cluster and every number of threads stops at
/// the same fight with the same digest.
///
/// @param relative half-width of the 95 % confidence interval as a share of the mean, `MIN` to `MAX`
public record Precision(@JsonValue double relative) {
    public static final double MIN = 1e-6;
    public static final double MAX = 0.1;

    /// Fights between two looks.
    public static final int CHECKPOINT = 1_000;

    /// Fights that a job may run that does not say how many at most.
    public static final long DEFAULT_MAX_ITERATIONS = 1_000_000;

    /// Standard errors on either side of a mean that cover it in 95 of 100 cases.
    public static final double HALF_WIDTHS = 1.959964;

    private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?) ?%");

    @JsonCreator
    public Precision {
        if (!(relative >= MIN && relative <= MAX)) {
            throw new IllegalArgumentException(
                    "precision must be " + MIN + " to " + MAX + " of the mean, not " + relative);
        }
    }

    /// Reads a percentage such as `0.1%`.
    ///
    /// @return empty where it is none, or out of range
    public static Optional<Precision> ofPercentage(String text) {
        Matcher matcher = PERCENTAGE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double relative = new BigDecimal(matcher.group(1)).movePointLeft(2).doubleValue();
        return relative >= MIN && relative <= MAX ? Optional.of(new Precision(relative)) : Optional.empty();
    }

    /// As people write it, such as `0.1 %`; `ofPercentage` reads it.
    public String percentage() {
        return BigDecimal.valueOf(relative)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    /// Whether the first fights of a job are enough. Ask only at a checkpoint.
    ///
    /// @param prefix totals of the fights 0 to n - 1
    public boolean isReachedBy(ExactTotals prefix) {
        Spread dps = ResultReport.dpsOf(prefix);
        return isReachedBy(dps, VariantGain.of(prefix, dps.mean(), Map.of()));
    }

    /// Whether what a result tells is known that well.
    public boolean isReachedBy(ResultReport report) {
        return isReachedBy(report.dps(), report.variants());
    }

    private boolean isReachedBy(Spread dps, List<VariantGain> variants) {
        return isKnown(dps.standardError(), dps.mean())
                && variants.stream()
                        .allMatch(variant -> variant.dpsStandardError()
                                .map(error -> isKnown(error, variant.dps()))
                                .orElseGet(() -> isKnown(variant.standardError(), dps.mean())));
    }

    private boolean isKnown(double standardError, double mean) {
        return HALF_WIDTHS * standardError <= relative * Math.abs(mean);
    }

    /// About how many fights it takes, judged by the first ones: a multiple of `CHECKPOINT`, at most `most`.
    /// For showing only.
    public long expectedFights(ExactTotals prefix, long most) {
        Spread dps = ResultReport.dpsOf(prefix);
        return expectedFights(prefix.fights(), dps.mean(), dps.standardError(), most);
    }

    /// The same, from an estimate.
    ///
    /// @param fights that the estimate is of
    /// @param standardError of the mean
    public long expectedFights(long fights, double mean, double standardError, long most) {
        if (fights < 2 || mean == 0) {
            return most;
        }
        double ratio = HALF_WIDTHS * standardError / (relative * Math.abs(mean));
        double checkpoints = Math.max(1, Math.ceil(fights * ratio * ratio / CHECKPOINT));
        return (long) Math.min(most, checkpoints * CHECKPOINT);
    }
}
