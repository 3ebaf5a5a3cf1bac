package dev.wowlab.engine.core;

/// The square of a counter in two whole numbers, `high * 2^36 + low`, so that the sums of both stay whole numbers of 64
/// bits over 2^27 fights. Stateless, allocates nothing.
public final class SplitSquare {
    private static final int LOW_BITS = 36;
    private static final long LOW_MASK = (1L << LOW_BITS) - 1;

    /// Bits of the upper 64 of a square that still fit above the lower 36 in 63 bits.
    private static final int MAX_HIGH_BITS = LOW_BITS - 1;

    private SplitSquare() {}

    /// What is above 2^36.
    ///
    /// @throws ArithmeticException where the square has more than 99 bits
    public static long high(long value) {
        long upper = Math.multiplyHigh(value, value);
        if (upper >>> MAX_HIGH_BITS != 0) {
            throw new ArithmeticException("the square of " + value + " is too large");
        }
        return (upper << (Long.SIZE - LOW_BITS)) | ((value * value) >>> LOW_BITS);
    }

    /// What is below 2^36.
    public static long low(long value) {
        return (value * value) & LOW_MASK;
    }
}
