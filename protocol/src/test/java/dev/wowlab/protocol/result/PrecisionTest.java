package dev.wowlab.protocol.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrecisionTest {
    private static final long MEAN = 2_000_000;
    private static final int MAX_CHECKPOINTS = 40;

    @ParameterizedTest
    @CsvSource({"0.1%,0.001", "0.25 %,0.0025", "1%,0.01", "10%,0.1", "0.0001%,0.000001"})
    void aPercentageIsRead(String text, double relative) {
        assertThat(Precision.ofPercentage(text)).contains(new Precision(relative));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.1", "0%", "-1%", "11%", "0.1 percent", "1e-3%", "0,1%", "%", "0.00001%"})
    void whatIsNoPercentageOrOutOfRangeIsRefused(String text) {
        assertThat(Precision.ofPercentage(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 0.2, Double.NaN, Double.POSITIVE_INFINITY})
    void aPrecisionOutOfRangeIsNone(double relative) {
        assertThatThrownBy(() -> new Precision(relative)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theExpectedNumberOfFightsGrowsWithTheSquareOfThePrecision() {
        ExactTotals prefix = fights(new SplittableRandom(1), 1000);

        long tenth = new Precision(0.001).expectedFights(prefix, 10_000_000);
        long hundredth = new Precision(0.0001).expectedFights(prefix, 10_000_000);

        assertThat(tenth % Precision.CHECKPOINT).isZero();
        assertThat(hundredth / (double) tenth).isBetween(90.0, 110.0);
        assertThat(new Precision(0.0001).expectedFights(prefix, 5_000)).isEqualTo(5_000);
    }

    @Test
    void theIntervalWhereTheRuleStopsCoversTheTruthAsOftenAsStated() {
        Precision precision = new Precision(0.001);
        int covered = 0;
        int seeds = 1000;
        long stops = 0;
        for (int seed = 0; seed < seeds; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ExactTotals prefix = ExactTotals.NONE;
            for (int i = 0; i < MAX_CHECKPOINTS && (i == 0 || !precision.isReachedBy(prefix)); i++) {
                prefix = prefix.plus(fights(random, Precision.CHECKPOINT));
            }
            stops += prefix.fights();
            ResultReport.Spread dps = ResultReport.spread(prefix, "dps", 1);
            covered += Math.abs(dps.mean() - MEAN) <= Precision.HALF_WIDTHS * dps.standardError() ? 1 : 0;
        }
        // It stops after about (1.96 * 0.05 / 0.001)^2 = 9,600 fights, at the next checkpoint.
        assertThat(stops / (double) seeds).isBetween(9_600.0, 10_700.0);
        assertThat(covered).isBetween(930, 970);
    }

    /// Fights whose DPS spreads by 5 % about the mean, and is skewed.
    private static ExactTotals fights(SplittableRandom random, int number) {
        long sum = 0;
        long squares = 0;
        for (int i = 0; i < number; i++) {
            // exponential: mean 1, deviation 1
            long value = Math.round(MEAN * (0.95 - 0.05 * Math.log(1 - random.nextDouble())));
            sum += value;
            squares += value * value;
        }
        TreeMap<String, Distribution> distributions = new TreeMap<>();
        distributions.put(
                "dps",
                new Distribution(
                        1, BigInteger.valueOf(sum), BigInteger.valueOf(squares), 0, 0, 0, new long[] {number}));
        return new ExactTotals(number, distributions, new TreeMap<>());
    }
}
