package dev.wowlab.protocol.result;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What freeing the mean of luck was good for. Immutable.
///
/// Each fight tells how much better than expected its hits, crits and procs came out: numbers that are 0 on average by
/// themselves. A regression on them takes out of the mean DPS what they had to do with it (control variates), and what
/// is left varies far less from fight to fight.
///
/// @param mean mean DPS of the fights as they were
/// @param standardError of that mean
/// @param worth as many times the fights would have been needed for the same standard error without
public record Luck(double mean, double standardError, double worth) {
    private static final String TABLE = "luck";
    private static final String VARIANTS = "variants";
    private static final double MILLI = 1e-3;

    /// Too few tell nothing certain of how luck and damage go together.
    private static final long FIGHTS_FOR_EACH_KIND = 20;

    /// A kind of luck of which the others leave less than this share is one of them under another name.
    private static final double NOTHING_OF_ITS_OWN = 1e-6;

    /// Half-width of the 95 % confidence interval of the mean of the fights as they were.
    public double halfWidth() {
        return Precision.HALF_WIDTHS * standardError;
    }

    /// A mean that is free of luck, and what that was good for. Immutable.
    record Freed(ResultReport.Spread dps, Luck luck) {}

    /// Frees the mean of some totals.
    ///
    /// @param fights spread of the DPS of the fights as they were, in points
    /// @return empty where their engine tells no luck, fights are few, or nothing is won
    static Optional<Freed> free(ExactTotals totals, ResultReport.Spread fights) {
        Table table = totals.tables().get(TABLE);
        Distribution dps = totals.distributions().get("dps");
        long n = totals.fights();
        // What variants do is told over the fights as they were, and so is what they are compared with.
        if (table == null || dps == null || totals.tables().containsKey(VARIANTS)) {
            return Optional.empty();
        }
        if (n < FIGHTS_FOR_EACH_KIND * (table.rows().size() + 1L)) {
            return Optional.empty();
        }
        List<List<Long>> rows = new ArrayList<>(table.rows().values());
        int[] numbers = numbers(table);
        int kinds = rows.size();
        double[][] together = new double[kinds][kinds];
        double[] withDps = new double[kinds];
        double[] means = new double[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            List<Long> row = rows.get(kind);
            BigInteger sum = BigInteger.valueOf(row.get(0));
            means[kind] = sum.doubleValue() / n;
            withDps[kind] = deviations(product(row, 1), sum, dps.sum(), n);
            for (int other = 0; other <= kind; other++) {
                BigInteger otherSum = BigInteger.valueOf(rows.get(other).get(0));
                together[kind][other] = deviations(product(row, 3 + 2 * numbers[other]), sum, otherSum, n);
                together[other][kind] = together[kind][other];
            }
        }
        Regression regression = new Regression(together, NOTHING_OF_ITS_OWN);
        double ofDps = deviations(dps.sumOfSquares(), dps.sum(), dps.sum(), n);
        double left = Math.max(0, ofDps - regression.quadratic(withDps, withDps)) / (n - 1 - regression.rank());
        double error = Math.sqrt(left * (1.0 / n + regression.quadratic(means, means))) * MILLI;
        if (!(error < fights.standardError())) {
            return Optional.empty();
        }
        double mean = fights.mean() - regression.quadratic(means, withDps) * MILLI;
        return Optional.of(new Freed(
                new ResultReport.Spread(mean, fights.stdev(), error, fights.min(), fights.max()),
                new Luck(fights.mean(), fights.standardError(), Math.pow(fights.standardError() / error, 2))));
    }

    /// Rows of zeros are dropped, and keys begin with the number of their kind.
    private static int[] numbers(Table table) {
        return table.rows().keySet().stream()
                .mapToInt(key -> Integer.parseInt(key.substring(0, 2)))
                .toArray();
    }

    private static BigInteger product(List<Long> row, int at) {
        return Rows.product(row.get(at), row.get(at + 1));
    }

    /// The sum over fights of the products of two deviations from their means; exact but for the last step.
    private static double deviations(BigInteger products, BigInteger left, BigInteger right, long fights) {
        return BigInteger.valueOf(fights)
                        .multiply(products)
                        .subtract(left.multiply(right))
                        .doubleValue()
                / fights;
    }
}
