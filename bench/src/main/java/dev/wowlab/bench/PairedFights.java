package dev.wowlab.bench;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.result.Distribution;
import dev.wowlab.protocol.result.Precision;
import java.util.Objects;

/// The DPS of fights of two requests, pair by pair. Immutable.
///
/// @param fights number of pairs, at least 2
/// @param oneVariance variance of the first request's fights
/// @param otherVariance variance of the second's
/// @param differenceMean mean of second minus first
/// @param differenceVariance variance of that difference
record PairedFights(
        int fights, double oneVariance, double otherVariance, double differenceMean, double differenceVariance) {
    private static final double MILLI = 1e-3;

    /// Runs the fights 0 to `fights` - 1 of both, each from its own job seed.
    static PairedFights run(FightRunner one, long oneSeed, FightRunner other, long otherSeed, int fights) {
        Spread ones = new Spread();
        Spread others = new Spread();
        Spread differences = new Spread();
        for (int i = 0; i < fights; i++) {
            double left = dps(one, oneSeed, i);
            double right = dps(other, otherSeed, i);
            ones.add(left);
            others.add(right);
            differences.add(right - left);
        }
        return new PairedFights(fights, ones.variance(), others.variance(), differences.mean, differences.variance());
    }

    private static double dps(FightRunner runner, long seed, int fight) {
        runner.run(seed, fight, 1);
        Distribution dps = Objects.requireNonNull(
                EngineResults.drain(runner).distributions().get("dps"), "a fight without dps");
        return dps.sum().doubleValue() * MILLI;
    }

    /// Half-width of the 95 % confidence interval of the mean difference.
    double differenceHalfWidth() {
        return Precision.HALF_WIDTHS * Math.sqrt(differenceVariance / fights);
    }

    /// Correlation of the two fights of a pair.
    double correlation() {
        return (oneVariance + otherVariance - differenceVariance) / (2 * Math.sqrt(oneVariance * otherVariance));
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
