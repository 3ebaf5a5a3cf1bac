package dev.wowlab.engine.combat;

import dev.wowlab.engine.TotalsSink;
import dev.wowlab.engine.core.SplitProduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sums of the squares of a table's counters over fights: what the standard errors of their means come
/// from. Confined to one thread; nothing is allocated between planning and draining.
///
/// Squares are split, see `SplitProduct`.
final class Squares {
    private final String table;
    private final List<String> columns;
    private final int width;
    private final Map<String, Row> rowsByKey = new HashMap<>();
    private Row[] rows = new Row[0];

    /// @param table name of the table whose counters are squared; rows go to the table of that name with
    ///     `Squares`
    /// @param columns the columns of that table
    Squares(String table, List<String> columns) {
        this.table = table + "Squares";
        width = columns.size();
        List<String> halves = new ArrayList<>();
        for (String column : columns) {
            halves.add(column + "High");
            halves.add(column + "Low");
        }
        this.columns = List.copyOf(halves);
    }

    /// Something that counts in a fight, and that still knows its counts when the fight has just ended.
    interface Counter {
        /// Adds the counts of the fight to a row of the table's columns.
        ///
        /// @return false when all of them are 0
        boolean addLastFight(long[] row);
    }

    /// Counts one more thing under a key; the things of one key are added up before they are squared. Only
    /// before the first fight.
    void plan(String key, Counter counter) {
        Row row = rowsByKey.get(key);
        if (row == null) {
            row = new Row(key, width);
            rowsByKey.put(key, row);
            rows = Arrays.copyOf(rows, rows.length + 1);
            rows[rows.length - 1] = row;
        }
        row.counters = Arrays.copyOf(row.counters, row.counters.length + 1);
        row.counters[row.counters.length - 1] = counter;
    }

    /// Adds the squares of the fight that has just ended.
    void collect() {
        for (Row row : rows) {
            boolean any = false;
            for (Counter counter : row.counters) {
                any |= counter.addLastFight(row.fight);
            }
            if (any) {
                row.square();
            }
        }
    }

    /// Emits the sums since the last drain and forgets them.
    void drainTo(TotalsSink sink) {
        for (Row row : rows) {
            if (row.any) {
                sink.row(table, row.key, columns, row.sums.clone());
                Arrays.fill(row.sums, 0);
                row.any = false;
            }
        }
    }

    private static final class Row {
        final String key;
        final long[] fight;

        /// Pairs: what is above 2^36, what is below.
        final long[] sums;

        Counter[] counters = new Counter[0];
        boolean any;

        Row(String key, int width) {
            this.key = key;
            fight = new long[width];
            sums = new long[2 * width];
        }

        void square() {
            for (int i = 0; i < fight.length; i++) {
                long value = fight[i];
                if (value != 0) {
                    add(2 * i, value);
                    fight[i] = 0;
                }
            }
        }

        private void add(int at, long value) {
            sums[at] = Math.addExact(sums[at], SplitProduct.high(value, value));
            sums[at + 1] = Math.addExact(sums[at + 1], SplitProduct.low(value, value));
            any = true;
        }
    }
}
