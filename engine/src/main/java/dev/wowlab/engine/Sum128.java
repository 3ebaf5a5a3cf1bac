package dev.wowlab.engine;

import java.math.BigInteger;

/// A sum in 128-bit two's complement. Immutable.
///
/// @param high the upper 64 bits, signed
/// @param low the lower 64 bits, unsigned
public record Sum128(long high, long low) {
    /// The sum of nothing.
    public static final Sum128 ZERO = new Sum128(0, 0);

    /// The exact sum of both.
    ///
    /// @throws ArithmeticException when it does not fit in 128 bits
    public Sum128 plus(Sum128 other) {
        long newLow = low + other.low;
        long carry = Long.compareUnsigned(newLow, low) < 0 ? 1 : 0;
        BigInteger newHigh =
                BigInteger.valueOf(high).add(BigInteger.valueOf(other.high)).add(BigInteger.valueOf(carry));
        return new Sum128(newHigh.longValueExact(), newLow);
    }

    /// The value as an integer of any size.
    public BigInteger toBigInteger() {
        BigInteger lower = new BigInteger(Long.toUnsignedString(low));
        return BigInteger.valueOf(high).shiftLeft(64).add(lower);
    }

    /// The nearest double.
    public double toDouble() {
        return toBigInteger().doubleValue();
    }
}
