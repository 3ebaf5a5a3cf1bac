package dev.wowlab.cli.sim;

import dev.wowlab.protocol.result.Precision;

/// The DPS of fights of two requests, pair by pair. Immutable.
///
/// @param fights number of pairs, at least 2
/// @param oneMean mean of the first request's fights
/// @param oneVariance their variance
/// @param otherMean mean of the second's
/// @param otherVariance their variance
/// @param differenceVariance variance of second minus first
public record PairedFights(
        int fights,
        double oneMean,
        double oneVariance,
        double otherMean,
        double otherVariance,
        double differenceVariance) {
    private static final double MILLI = 1e-3;

    /// Pairs fights by their number.
    ///
    /// @param one the first request's DPS in thousandths, at least two fights
    /// @param other the second's, as many
    public static PairedFights of(long[] one, long[] other) {
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
                one.length, ones.mean, ones.variance(), others.mean, others.variance(), differences.variance());
    }

    /// Mean of second minus first.
    public double difference() {
        return otherMean - oneMean;
    }

    /// Half-width of the 95 % confidence interval of the difference.
    public double differenceHalfWidth() {
        return Precision.HALF_WIDTHS * Math.sqrt(differenceVariance / fights);
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
        return fights * (oneVariance + otherVariance) / differenceVariance;
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
