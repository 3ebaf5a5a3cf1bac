package dev.wowlab.specs.apl.compile;

import dev.wowlab.engine.Sum128;
import dev.wowlab.engine.TotalsSink;
import dev.wowlab.engine.combat.apl.PriorityList;
import java.util.ArrayList;
import java.util.List;

/// Writes down the rows that a list emits. Confined to one thread.
final class FiredRows implements TotalsSink {
    private final List<String> rows = new ArrayList<>();

    static List<String> of(PriorityList list) {
        FiredRows sink = new FiredRows();
        list.drainTo(sink);
        return sink.rows;
    }

    @Override
    public void fights(long count) {
        // A list counts no fights.
    }

    @Override
    public void distribution(
            String name, long binWidth, Sum128 sum, Sum128 squares, long min, long max, long firstBin, long[] counts) {
        // A list has no distributions.
    }

    @Override
    public void row(String table, String key, List<String> columns, long[] values) {
        rows.add(table + " " + key + " " + values[0]);
    }
}
