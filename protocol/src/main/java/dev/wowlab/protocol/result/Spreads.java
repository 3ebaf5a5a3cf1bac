package dev.wowlab.protocol.result;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// Mean and spread of a `Distribution`, rounded only once, from exact integers. Stateless, thread-safe.
final class Spreads {
    private Spreads() {}

    static ResultReport.Spread of(Distribution distribution, long fights, double unit) {
        double mean = divide(distribution.sum(), BigInteger.valueOf(fights)) * unit;
        double variance = variance(distribution, fights) * unit * unit;
        double stdev = Math.sqrt(variance);
        return new ResultReport.Spread(
                mean, stdev, stdev / Math.sqrt(fights), distribution.min() * unit, distribution.max() * unit);
    }

    /// The population variance, as the peer reports it: (n * sumOfSquares - sum * sum) / n^2, the difference taken
    /// exactly.
    private static double variance(Distribution distribution, long fights) {
        BigInteger n = BigInteger.valueOf(fights);
        BigInteger difference = n.multiply(distribution.sumOfSquares())
                .subtract(distribution.sum().pow(2));
        return divide(difference.max(BigInteger.ZERO), n.multiply(n));
    }

    private static double divide(BigInteger dividend, BigInteger divisor) {
        return new BigDecimal(dividend)
                .divide(new BigDecimal(divisor), MathContext.DECIMAL64)
                .doubleValue();
    }
}
