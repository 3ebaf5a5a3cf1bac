package dev.wowlab.bench.measure;

import java.util.Arrays;

/// Figures of the same thing, measured several times. Immutable.
public final class Samples {
    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    /// @param values at least one
    public static Samples of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    public double least() {
        return sorted[0];
    }

    public double most() {
        return sorted[sorted.length - 1];
    }

    /// The middle one, or the mean of both.
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// The least value that this share of all does not exceed.
    ///
    /// @param share above 0, at most 1
    public double quantile(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is above 0 and at most 1, not " + share);
        }
        return sorted[(int) StrictMath.ceil(share * sorted.length) - 1];
    }

    /// From the least to the most, in percent of the median.
    public double spreadPercent() {
        return 100 * (most() - least()) / median();
    }
}
