package dev.wowlab.engine.combat;

import dev.wowlab.engine.Sum128;
import dev.wowlab.engine.TotalsSink;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Keeps and merges drained totals as text, for comparing them. Confined to one thread.
final class RecordedTotals implements TotalsSink {
    final Map<String, long[]> values = new TreeMap<>();
    final Map<String, Sum128> sums = new TreeMap<>();

    @Override
    public void fights(long count) {
        add("fights", new long[] {count});
    }

    @Override
    public void distribution(
            String name,
            long binWidth,
            Sum128 sum,
            Sum128 sumOfSquares,
            long min,
            long max,
            long firstBin,
            long[] counts) {
        sums.merge(name + " sum", sum, Sum128::plus);
        sums.merge(name + " squares", sumOfSquares, Sum128::plus);
        values.merge(name + " min", new long[] {min}, (a, b) -> new long[] {Math.min(a[0], b[0])});
        values.merge(name + " max", new long[] {max}, (a, b) -> new long[] {Math.max(a[0], b[0])});
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                add(name + " bin " + (firstBin + i), new long[] {counts[i]});
            }
        }
    }

    @Override
    public void row(String table, String key, List<String> columns, long[] row) {
        add(table + " " + key, row);
    }

    private void add(String key, long[] row) {
        values.merge(key, row.clone(), (a, b) -> {
            long[] sum = a.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += b[i];
            }
            return sum;
        });
    }

    long value(String key, int column) {
        long[] row = values.get(key);
        if (row == null) {
            throw new AssertionError("no " + key + " in " + values.keySet());
        }
        return row[column];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((key, row) ->
                text.append(key).append('=').append(Arrays.toString(row)).append('\n'));
        sums.forEach((key, sum) ->
                text.append(key).append('=').append(sum.toBigInteger()).append('\n'));
        return text.toString();
    }
}
