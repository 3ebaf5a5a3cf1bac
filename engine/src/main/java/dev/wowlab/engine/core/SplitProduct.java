package dev.wowlab.engine.core;

import java.math.BigInteger;

/// The product of two counters in two whole numbers, `high * 2^36 + low`, so that the sums of both stay whole
/// numbers of 64 bits over 2^27 fights. Stateless; what engines call allocates nothing.
public final class SplitProduct {
    private static final int LOW_BITS = 36;
    private static final long LOW_MASK = (1L << LOW_BITS) - 1;

    /// Bits of the upper 64 of a product that still fit above the lower 36 in 63 bits.
    private static final int MAX_HIGH_BITS = LOW_BITS - 1;

    private SplitProduct() {}

    /// What is above 2^36, negative where the product is.
    ///
    /// @throws ArithmeticException where the product has more than 99 bits
    public static long high(long left, long right) {
        long upper = Math.multiplyHigh(left, right);
        long beyond = upper >> MAX_HIGH_BITS;
        if (beyond != 0 && beyond != -1) {
            throw new ArithmeticException("the product of " + left + " and " + right + " is too large");
        }
        return (upper << (Long.SIZE - LOW_BITS)) | ((left * right) >>> LOW_BITS);
    }

    /// What is below 2^36, never negative.
    public static long low(long left, long right) {
        return (left * right) & LOW_MASK;
    }

    /// The sum of products of which the sums of both parts are known.
    public static BigInteger exact(long high, long low) {
        return BigInteger.valueOf(high).shiftLeft(LOW_BITS).add(BigInteger.valueOf(low));
    }
}
