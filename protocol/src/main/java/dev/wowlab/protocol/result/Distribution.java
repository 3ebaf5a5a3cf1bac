package dev.wowlab.protocol.result;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;

/// Exact summary of one number per fight: sums, extremes and a histogram, all integers, so that merging is
/// associative and
/// commutative to the last bit. Immutable.
///
/// @param binWidth width of a bin in the unit of the values, at least 1
/// @param sum sum over the fights
/// @param sumOfSquares sum of the squares
/// @param min smallest value
/// @param max largest value
/// @param firstBin index of the first counted bin; a value v lies in bin floor(v / binWidth)
/// @param counts fights per bin from `firstBin` on; neither end is zero
public record Distribution(
        long binWidth, BigInteger sum, BigInteger sumOfSquares, long min, long max, long firstBin, long[] counts) {
    /// More bins than any real result has; bounds what an untrusted node can make a sentinel hold.
    public static final int MAX_BINS = 100_000;

    public Distribution {
        counts = counts.clone();
        if (binWidth < 1) {
            throw new IllegalArgumentException("binWidth must be at least 1, not " + binWidth);
        }
        if (min > max) {
            throw new IllegalArgumentException("min " + min + " exceeds max " + max);
        }
        if (counts.length == 0 || counts.length > MAX_BINS || counts[0] <= 0 || counts[counts.length - 1] <= 0) {
            throw new IllegalArgumentException(
                    "counts must have 1 to " + MAX_BINS + " bins, with the first and the last above zero");
        }
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("a bin's count is negative");
            }
        }
    }

    /// The summary of these values, one per fight.
    ///
    /// @param values at least one
    public static Distribution of(long binWidth, long[] values) {
        LongSummaryStatistics extremes = LongStream.of(values).summaryStatistics();
        long firstBin = Math.floorDiv(extremes.getMin(), binWidth);
        long further = Math.floorDiv(extremes.getMax(), binWidth) - firstBin;
        if (values.length == 0 || further < 0 || further >= MAX_BINS) {
            throw new IllegalArgumentException(
                    values.length + " values make no histogram of 1 to " + MAX_BINS + " bins");
        }
        long[] counts = new long[(int) further + 1];
        BigInteger sum = BigInteger.ZERO;
        BigInteger sumOfSquares = BigInteger.ZERO;
        for (long value : values) {
            counts[(int) (Math.floorDiv(value, binWidth) - firstBin)]++;
            BigInteger exact = BigInteger.valueOf(value);
            sum = sum.add(exact);
            sumOfSquares = sumOfSquares.add(exact.pow(2));
        }
        return new Distribution(binWidth, sum, sumOfSquares, extremes.getMin(), extremes.getMax(), firstBin, counts);
    }

    /// Fights counted in the histogram.
    public long total() {
        long total = 0;
        for (long count : counts) {
            total = Math.addExact(total, count);
        }
        return total;
    }

    /// The summary of both sets of fights.
    ///
    /// @throws IllegalArgumentException when the bin widths differ
    public Distribution plus(Distribution other) {
        if (binWidth != other.binWidth) {
            throw new IllegalArgumentException("bin widths differ: " + binWidth + " and " + other.binWidth);
        }
        long first = Math.min(firstBin, other.firstBin);
        long last = Math.max(firstBin + counts.length, other.firstBin + other.counts.length);
        if (last - first > MAX_BINS) {
            throw new IllegalArgumentException("merged histogram would have " + (last - first) + " bins");
        }
        long[] merged = new long[(int) (last - first)];
        addInto(merged, first);
        other.addInto(merged, first);
        return new Distribution(
                binWidth,
                sum.add(other.sum),
                sumOfSquares.add(other.sumOfSquares),
                Math.min(min, other.min),
                Math.max(max, other.max),
                first,
                merged);
    }

    private void addInto(long[] target, long first) {
        int offset = (int) (firstBin - first);
        for (int i = 0; i < counts.length; i++) {
            target[offset + i] = Math.addExact(target[offset + i], counts[i]);
        }
    }

    @Override
    public long[] counts() {
        return counts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that
                && binWidth == that.binWidth
                && sum.equals(that.sum)
                && sumOfSquares.equals(that.sumOfSquares)
                && min == that.min
                && max == that.max
                && firstBin == that.firstBin
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return sum.hashCode() * 31 + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "Distribution[sum=%s, min=%d, max=%d, bins=%d]".formatted(sum, min, max, counts.length);
    }
}
