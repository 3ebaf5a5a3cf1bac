package dev.wowlab.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.engine.Sum128;
import dev.wowlab.engine.TotalsSink;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final class Captured implements TotalsSink {
        Sum128 sum = Sum128.ZERO;
        Sum128 squares = Sum128.ZERO;
        long min;
        long max;
        long firstBin;
        long[] counts = {};

        @Override
        public void fights(long count) {
            throw new AssertionError("a distribution says nothing about fights");
        }

        @Override
        public void distribution(
                String name,
                long binWidth,
                Sum128 newSum,
                Sum128 sumOfSquares,
                long newMin,
                long newMax,
                long newFirstBin,
                long[] newCounts) {
            sum = newSum;
            squares = sumOfSquares;
            min = newMin;
            max = newMax;
            firstBin = newFirstBin;
            counts = newCounts;
        }

        @Override
        public void row(String table, String key, List<String> columns, long[] values) {
            throw new AssertionError("a distribution has no rows");
        }
    }

    @Test
    void sumsAreThoseOfBigIntegers() {
        Random random = new Random(4);
        Distribution distribution = new Distribution("test", 100_000_000_000_000L);
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int i = 0; i < 5000; i++) {
            long value = random.nextLong() >> 8;
            distribution.add(value);
            sum = sum.add(BigInteger.valueOf(value));
            squares = squares.add(BigInteger.valueOf(value).pow(2));
        }
        Captured rest = new Captured();
        distribution.drainTo(rest);
        assertThat(rest.sum.toBigInteger()).isEqualTo(sum);
        assertThat(rest.squares.toBigInteger()).isEqualTo(squares);
    }

    @Test
    void theHistogramHoldsEveryValueInItsBin() {
        Distribution distribution = new Distribution("test", 10);
        for (long value : new long[] {-1, 0, 9, 10, 25, 5000, -3000}) {
            distribution.add(value);
        }
        Captured captured = new Captured();
        distribution.drainTo(captured);
        assertThat(captured.min).isEqualTo(-3000);
        assertThat(captured.max).isEqualTo(5000);
        assertThat(captured.firstBin).isEqualTo(-300);
        assertThat(captured.counts[0]).isEqualTo(1);
        assertThat(captured.counts[299]).as("-10..-1").isEqualTo(1);
        assertThat(captured.counts[300]).as("0..9").isEqualTo(2);
        assertThat(captured.counts[301]).as("10..19").isEqualTo(1);
        assertThat(captured.counts[302]).as("20..29").isEqualTo(1);
        assertThat(captured.counts[800]).isEqualTo(1);
        assertThat(Arrays.stream(captured.counts).sum()).isEqualTo(7);
    }

    @Test
    void drainingForgets() {
        Distribution distribution = new Distribution("test", 10);
        distribution.add(5);
        distribution.drainTo(new Captured());
        assertThat(distribution.count()).isZero();
        distribution.add(7);
        Captured captured = new Captured();
        distribution.drainTo(captured);
        assertThat(captured.sum.toBigInteger()).isEqualTo(BigInteger.valueOf(7));
    }
}
