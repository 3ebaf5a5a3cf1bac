package dev.wowlab.engine.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Exact sums over fights of some kinds of numbers, of their products with one more number, and with each other: what
/// a linear regression of that one number needs. Confined to one thread; allocates nothing while it adds.
public final class ProductSums {
    private static final int SUM = 0;
    private static final int TIMES_NUMBER = 1;
    private static final int TIMES_KIND = 3;

    private final long[][] rows;

    /// @param kinds how many
    public ProductSums(int kinds) {
        rows = new long[kinds][TIMES_KIND + 2 * kinds];
    }

    /// What the places of a row are called: the sum, and in two parts (see `SplitProduct`) its products with the
    /// number, with the first kind, and so on up to itself; what lies behind is 0.
    public static List<String> columns(int kinds) {
        List<String> columns = new ArrayList<>(List.of("sum", "dpsHigh", "dpsLow"));
        for (int kind = 0; kind < kinds; kind++) {
            columns.add("high" + kind);
            columns.add("low" + kind);
        }
        return List.copyOf(columns);
    }

    /// Adds a fight.
    ///
    /// @param values one of each kind
    public void add(long number, long[] values) {
        for (int kind = 0; kind < values.length; kind++) {
            long value = values[kind];
            if (value != 0) {
                long[] row = rows[kind];
                row[SUM] = Math.addExact(row[SUM], value);
                add(row, TIMES_NUMBER, value, number);
                for (int other = 0; other <= kind; other++) {
                    add(row, TIMES_KIND + 2 * other, value, values[other]);
                }
            }
        }
    }

    private static void add(long[] row, int at, long left, long right) {
        row[at] = Math.addExact(row[at], SplitProduct.high(left, right));
        row[at + 1] = Math.addExact(row[at + 1], SplitProduct.low(left, right));
    }

    /// The sums of a kind; they begin anew.
    ///
    /// @param places how many the row has; where more than those of these kinds, 0
    public long[] take(int kind, int places) {
        long[] taken = Arrays.copyOf(rows[kind], places);
        Arrays.fill(rows[kind], 0);
        return taken;
    }
}
