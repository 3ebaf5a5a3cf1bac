package dev.wowlab.protocol.result;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Mean and spread of a `Distribution`, rounded only once, from exact integers. Stateless, thread-safe.
final class Spreads {
    private Spreads() {}

    static ResultReport.Spread of(Distribution distribution, long fights, double unit) {
        BigInteger deviations = deviations(distribution.sum(), distribution.sumOfSquares(), fights);
        BigInteger n = BigInteger.valueOf(fights);
        return new ResultReport.Spread(
                mean(distribution.sum(), fights) * unit,
                // the deviation of the population, as the peer reports it
                Math.sqrt(divide(deviations, n.pow(2))) * unit,
                standardError(distribution.sum(), distribution.sumOfSquares(), fights) * unit,
                distribution.min() * unit,
                distribution.max() * unit);
    }

    /// The mean over so many fights, at least one.
    static double mean(BigInteger sum, long fights) {
        return divide(sum, BigInteger.valueOf(fights));
    }

    /// Standard error of the mean over so many fights, from the unbiased variance of the sample; 0 with
    /// fewer than two.
    static double standardError(BigInteger sum, BigInteger sumOfSquares, long fights) {
        if (fights < 2) {
            return 0;
        }
        BigInteger n = BigInteger.valueOf(fights);
        BigInteger divisor = n.pow(2).multiply(BigInteger.valueOf(fights - 1));
        return Math.sqrt(divide(deviations(sum, sumOfSquares, fights), divisor));
    }

    /// The errors of a report; none where it was written by a version that did not give them.
    static SortedMap<String, Double> orNone(@Nullable SortedMap<String, Double> errors) {
        return errors == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(errors));
    }

    /// A text of a report; empty where it was written by a version that did not give it.
    static String orNone(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// n * sumOfSquares - sum * sum, exactly: n times the sum of the squared deviations from the mean.
    private static BigInteger deviations(BigInteger sum, BigInteger sumOfSquares, long fights) {
        return BigInteger.valueOf(fights)
                .multiply(sumOfSquares)
                .subtract(sum.pow(2))
                .max(BigInteger.ZERO);
    }

    private static double divide(BigInteger dividend, BigInteger divisor) {
        return new BigDecimal(dividend)
                .divide(new BigDecimal(divisor), MathContext.DECIMAL64)
                .doubleValue();
    }
}
