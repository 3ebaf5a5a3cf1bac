package dev.wowlab.engine.race;

import java.math.BigInteger;

/// How one contender did against another over the fights of both, in thousandths of DPS, exactly. Immutable.
///
/// @param sum of the differences, fight by fight
/// @param squares sum of their squares
public record Differences(long sum, BigInteger squares) {
    /// Of a contender to itself.
    public static final Differences NONE = new Differences(0, BigInteger.ZERO);

    private static final double MILLI = 1e-3;

    /// Those of the first fights of two.
    ///
    /// @param one DPS of each fight in thousandths, as is `other`
    public static Differences of(long[] one, long[] other, int fights) {
        long sum = 0;
        BigInteger squares = BigInteger.ZERO;
        long partial = 0;
        for (int i = 0; i < fights; i++) {
            long difference = one[i] - other[i];
            sum = Math.addExact(sum, difference);
            long high = Math.multiplyHigh(difference, difference);
            long square = difference * difference;
            if (high != 0 || square < 0 || partial + square < 0) {
                squares = squares.add(BigInteger.valueOf(partial))
                        .add(BigInteger.valueOf(difference).pow(2));
                partial = 0;
            } else {
                partial += square;
            }
        }
        return new Differences(sum, squares.add(BigInteger.valueOf(partial)));
    }

    /// Those of the other to the one.
    public Differences reversed() {
        return new Differences(-sum, squares);
    }

    /// Mean difference in DPS.
    public double mean(long fights) {
        return (double) sum / fights * MILLI;
    }

    /// Standard error of that mean, from the unbiased variance of the sample; 0 with fewer than two fights. Only
    /// operations that every platform rounds alike.
    public double standardError(long fights) {
        if (fights < 2) {
            return 0;
        }
        BigInteger n = BigInteger.valueOf(fights);
        BigInteger deviations =
                n.multiply(squares).subtract(BigInteger.valueOf(sum).pow(2));
        BigInteger divisor = n.pow(2).multiply(BigInteger.valueOf(fights - 1));
        return Math.sqrt(deviations.max(BigInteger.ZERO).doubleValue() / divisor.doubleValue()) * MILLI;
    }
}
