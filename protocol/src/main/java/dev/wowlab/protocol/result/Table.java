package dev.wowlab.protocol.result;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Rows of summed counters under fixed columns, e.g. casts and damage by action. Rows of zeros are dropped, so
/// that equal totals have one form. Immutable.
///
/// @param rows sorted by key; each as long as `columns`
public record Table(List<String> columns, SortedMap<String, List<Long>> rows) {
    public static final int MAX_COLUMNS = 64;
    public static final int MAX_ROWS = 10_000;

    public Table {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.size() > MAX_COLUMNS) {
            throw new IllegalArgumentException("a table has 1 to " + MAX_COLUMNS + " columns, not " + columns.size());
        }
        SortedMap<String, List<Long>> kept = new TreeMap<>();
        for (Map.Entry<String, List<Long>> row : rows.entrySet()) {
            if (row.getValue().size() != columns.size()) {
                throw new IllegalArgumentException("row '" + row.getKey() + "' has "
                        + row.getValue().size() + " values under " + columns.size() + " columns");
            }
            if (row.getValue().stream().anyMatch(value -> value != 0)) {
                kept.put(row.getKey(), List.copyOf(row.getValue()));
            }
        }
        if (kept.size() > MAX_ROWS) {
            throw new IllegalArgumentException("a table has at most " + MAX_ROWS + " rows, not " + kept.size());
        }
        rows = Collections.unmodifiableSortedMap(kept);
    }

    /// The sum of both tables, row by row.
    ///
    /// @throws IllegalArgumentException when the columns differ
    public Table plus(Table other) {
        if (!columns.equals(other.columns)) {
            throw new IllegalArgumentException("columns differ: " + columns + " and " + other.columns);
        }
        SortedMap<String, List<Long>> merged = new TreeMap<>(rows);
        other.rows.forEach((key, values) -> merged.merge(key, values, Table::sum));
        return new Table(columns, merged);
    }

    /// The value at a row and column; 0 where the row is absent.
    public long value(String key, String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column '" + column + "' in " + columns);
        }
        List<Long> row = rows.get(key);
        return row == null ? 0 : row.get(index);
    }

    private static List<Long> sum(List<Long> left, List<Long> right) {
        Long[] total = new Long[left.size()];
        for (int i = 0; i < total.length; i++) {
            total[i] = Math.addExact(left.get(i), right.get(i));
        }
        return List.of(total);
    }
}
