package dev.wowlab.cli.sim;

import dev.wowlab.protocol.result.FreedMean;
import dev.wowlab.protocol.result.Precision;

/// The DPS of fights of two requests, pair by pair. Immutable.
///
/// @param fights number of pairs, at least 2
/// @param oneMean mean DPS of the first request, free of luck where it can be
/// @param oneVariance variance of the first request's fights
/// @param otherVariance of the second's
/// @param differenceVariance variance of second minus first
/// @param gain of the second over the first, free of luck where it can be
public record PairedFights(
        int fights,
        double oneMean,
        double oneVariance,
        double otherVariance,
        double differenceVariance,
        FreedMean gain) {
    private static final double MILLI = 1e-3;

    /// Pairs fights by their number.
    ///
    /// @param first the first request's, at least two fights
    /// @param second as many
    public static PairedFights of(KnownFights first, KnownFights second) {
        long[] one = first.records().dps();
        long[] other = second.records().dps();
        if (one.length != other.length || one.length < 2) {
            throw new IllegalArgumentException("cannot pair " + one.length + " fights with " + other.length);
        }
        Spread ones = new Spread();
        Spread others = new Spread();
        Spread differences = new Spread();
        for (int i = 0; i < one.length; i++) {
            ones.add(one[i] * MILLI);
            others.add(other[i] * MILLI);
            differences.add((other[i] - one[i]) * MILLI);
        }
        return new PairedFights(
                one.length,
                first.dps().mean(),
                ones.variance(),
                others.variance(),
                differences.variance(),
                second.gainOver(first));
    }

    /// Mean of second minus first.
    public double difference() {
        return gain.mean();
    }

    /// Mean DPS of the second request.
    public double otherMean() {
        return oneMean + gain.mean();
    }

    /// Half-width of the 95 % confidence interval of the difference.
    public double differenceHalfWidth() {
        return Precision.HALF_WIDTHS * gain.standardError();
    }

    /// Whether that interval leaves out 0: whether the difference is more than luck.
    public boolean differs() {
        return Math.abs(difference()) > differenceHalfWidth();
    }

    /// Correlation of the two fights of a pair; NaN where all fights of one are alike.
    public double correlation() {
        return (oneVariance + otherVariance - differenceVariance) / (2 * Math.sqrt(oneVariance * otherVariance));
    }

    /// How many fights with luck of their own would tell the difference as exactly; infinite where all pairs differ
    /// alike.
    public double independentFights() {
        return (oneVariance + otherVariance) / (gain.standardError() * gain.standardError());
    }

    /// Welford's running mean and variance. Confined to one thread.
    private static final class Spread {
        private long count;
        private double mean;
        private double deviations;

        void add(double value) {
            count++;
            double before = value - mean;
            mean += before / count;
            deviations += before * (value - mean);
        }

        double variance() {
            return deviations / (count - 1);
        }
    }
}
