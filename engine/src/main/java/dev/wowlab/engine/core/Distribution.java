package dev.wowlab.engine.core;

import dev.wowlab.engine.Sum128;
import dev.wowlab.engine.TotalsSink;
import java.util.Arrays;

/// Exact totals of one quantity measured once a fight: count, sum and sum of squares in 128 bits, extremes
/// and a histogram. Confined to one thread; adding allocates only when the histogram must grow.
public final class Distribution {
    private static final int INITIAL_BINS = 256;
    private static final int MAX_BINS = 1 << 22;

    private final String name;
    private final long binWidth;
    private long count;
    private long sumHigh;
    private long sumLow;
    private long squaresHigh;
    private long squaresLow;
    private long min;
    private long max;
    private long[] bins = new long[INITIAL_BINS];
    private long firstBin;

    /// @param binWidth width of one histogram bin, at least 1
    public Distribution(String name, long binWidth) {
        if (binWidth < 1) {
            throw new IllegalArgumentException("bin width of " + name + " is " + binWidth + ", must be at least 1");
        }
        this.name = name;
        this.binWidth = binWidth;
    }

    /// How many values were added since the last [#clear()].
    public long count() {
        return count;
    }

    /// Adds one value.
    public void add(long value) {
        min = count == 0 ? value : Math.min(min, value);
        max = count == 0 ? value : Math.max(max, value);
        long oldLow = sumLow;
        sumLow += value;
        sumHigh += (value >> 63) + (Long.compareUnsigned(sumLow, oldLow) < 0 ? 1 : 0);
        long squareLow = value * value;
        oldLow = squaresLow;
        squaresLow += squareLow;
        squaresHigh += Math.multiplyHigh(value, value) + (Long.compareUnsigned(squaresLow, oldLow) < 0 ? 1 : 0);
        // Looking the index up may replace the array, so it comes first.
        int index = binIndex(Math.floorDiv(value, binWidth));
        bins[index]++;
        count++;
    }

    /// Emits the totals, then clears them; emits nothing when empty.
    public void drainTo(TotalsSink sink) {
        if (count == 0) {
            return;
        }
        int from = 0;
        while (bins[from] == 0) {
            from++;
        }
        int to = bins.length;
        while (bins[to - 1] == 0) {
            to--;
        }
        sink.distribution(
                name,
                binWidth,
                new Sum128(sumHigh, sumLow),
                new Sum128(squaresHigh, squaresLow),
                min,
                max,
                firstBin + from,
                Arrays.copyOfRange(bins, from, to));
        clear();
    }

    /// Forgets everything.
    public void clear() {
        count = 0;
        sumHigh = 0;
        sumLow = 0;
        squaresHigh = 0;
        squaresLow = 0;
        min = 0;
        max = 0;
        Arrays.fill(bins, 0);
    }

    private int binIndex(long bin) {
        if (count == 0) {
            firstBin = bin - bins.length / 2;
        }
        long index = bin - firstBin;
        if (index < 0 || index >= bins.length) {
            grow(bin);
            index = bin - firstBin;
        }
        return (int) index;
    }

    private void grow(long bin) {
        long low = Math.min(bin, firstBin);
        long high = Math.max(bin, firstBin + bins.length - 1);
        long length = Math.multiplyExact(Math.addExact(Math.subtractExact(high, low), 1), 2);
        if (length > MAX_BINS) {
            throw new ArithmeticException("values of " + name + " span " + (high - low) + " bins of " + binWidth
                    + ", more than " + MAX_BINS / 2);
        }
        long newFirst = low - length / 4;
        long[] grown = new long[(int) length];
        System.arraycopy(bins, 0, grown, (int) (firstBin - newFirst), bins.length);
        bins = grown;
        firstBin = newFirst;
    }
}
