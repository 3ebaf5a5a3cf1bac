package dev.wowlab.protocol.result;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One row of a `Table` while a report is made: the parts of its key, its values per fight. Immutable.
///
/// @param squares sums of the squares of the same counters; `null` in totals of engines that do not count
///     them
record Rows(Table table, @Nullable Table squares, String key, String[] parts, long fights) {
    /// Bits of a product that its lower column holds.
    private static final int LOW_BITS = 36;

    static List<Rows> of(ExactTotals totals, String tableName) {
        return of(totals, tableName, "");
    }

    /// @param squaresName name of the table of squares; there may be none
    static List<Rows> of(ExactTotals totals, String tableName, String squaresName) {
        Table table = totals.tables().get(tableName);
        Table squares = totals.tables().get(squaresName);
        List<Rows> rows = new ArrayList<>();
        if (table != null) {
            table.rows()
                    .keySet()
                    .forEach(key -> rows.add(new Rows(table, squares, key, key.split("\\|", -1), totals.fights())));
        }
        return rows;
    }

    String part(int index) {
        return index < parts.length ? parts[index] : "";
    }

    double perFight(String column, double unit) {
        return (double) table.value(key, column) * unit / fights;
    }

    /// One estimate of a report. Immutable.
    ///
    /// @param name as the report calls it
    /// @param column as the table calls its counter
    /// @param unit what one count is in the report
    record Estimated(String name, String column, double unit) {}

    /// The standard error of each estimate that is not 0 in every fight, under its name.
    SortedMap<String, Double> standardErrors(List<Estimated> estimates) {
        SortedMap<String, Double> errors = new TreeMap<>();
        for (Estimated estimate : estimates) {
            BigInteger sumOfSquares = sumOfSquares(estimate.column());
            if (sumOfSquares.signum() != 0) {
                BigInteger sum = BigInteger.valueOf(table.value(key, estimate.column()));
                errors.put(estimate.name(), Spreads.standardError(sum, sumOfSquares, fights) * estimate.unit());
            }
        }
        return Collections.unmodifiableSortedMap(errors);
    }

    /// Exact sum of the squares of a counter; 0 where they are not counted.
    BigInteger sumOfSquares(String column) {
        if (squares == null || !squares.columns().contains(column + "High")) {
            return BigInteger.ZERO;
        }
        return product(squares.value(key, column + "High"), squares.value(key, column + "Low"));
    }

    /// The sum of products of which the sums of both halves are known.
    static BigInteger product(long high, long low) {
        return BigInteger.valueOf(high).shiftLeft(LOW_BITS).add(BigInteger.valueOf(low));
    }
}
