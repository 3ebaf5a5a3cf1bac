package dev.wowlab.engine.combat;

import dev.wowlab.engine.TotalsSink;
import dev.wowlab.engine.core.FixedPoint;
import dev.wowlab.engine.core.SplitProduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The exact sums over fights from which a mean is freed of luck: of each kind of luck, and of its products with the
/// DPS and with each other. Confined to one thread; allocates nothing between planning and draining.
///
/// A row of the table `luck` is a kind of luck: damage a second in thousandths, how often a second something
/// happened in millionths, and how much longer than usual the fight is, in milliseconds. Products are split, see
/// `SplitProduct`.
final class LuckSums {
    private static final String TABLE = "luck";
    private static final int SUM = 0;
    private static final int TIMES_DPS = 1;
    private static final int TIMES_KIND = 3;
    private static final double MICROS_IN_MILLIS = 1000;

    /// The kinds that every fight has.
    private static final List<String> KINDS = List.of("damage", "resisted", "rolled", "other chances", "length");

    private final Luck luck;
    private final double usualSeconds;
    private final List<String> keys = new ArrayList<>();
    private final List<String> columns;
    private final long[] values;
    private final long[][] rows;

    /// @param luck all chances are known by now
    /// @param usualSeconds mean length of a fight
    LuckSums(Luck luck, double usualSeconds) {
        this.luck = luck;
        this.usualSeconds = usualSeconds;
        for (String name : KINDS) {
            keys.add("%02d %s".formatted(keys.size(), name));
        }
        for (String name : luck.names()) {
            keys.add("%02d %s".formatted(keys.size(), name));
        }
        List<String> named = new ArrayList<>(List.of("sum", "dpsHigh", "dpsLow"));
        for (int kind = 0; kind < keys.size(); kind++) {
            named.add("high" + kind);
            named.add("low" + kind);
        }
        columns = List.copyOf(named);
        values = new long[keys.size()];
        rows = new long[keys.size()][columns.size()];
    }

    /// Adds the fight that has just ended.
    ///
    /// @param dps in thousandths
    void collect(long dps, double seconds) {
        values[0] = FixedPoint.milli(luck.damage / seconds);
        values[1] = FixedPoint.milli(luck.resisted / seconds);
        values[2] = FixedPoint.milli(luck.rolled / seconds);
        values[3] = FixedPoint.milli(luck.otherChances * MICROS_IN_MILLIS / seconds);
        values[4] = FixedPoint.milli(seconds - usualSeconds);
        for (int kind = KINDS.size(); kind < values.length; kind++) {
            values[kind] = FixedPoint.milli(luck.happened(kind - KINDS.size()) * MICROS_IN_MILLIS / seconds);
        }
        for (int kind = 0; kind < values.length; kind++) {
            long value = values[kind];
            if (value != 0) {
                long[] row = rows[kind];
                row[SUM] = Math.addExact(row[SUM], value);
                add(row, TIMES_DPS, value, dps);
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

    /// Emits the sums since the last drain and forgets them.
    void drainTo(TotalsSink sink) {
        for (int kind = 0; kind < rows.length; kind++) {
            sink.row(TABLE, keys.get(kind), columns, rows[kind].clone());
            Arrays.fill(rows[kind], 0);
        }
    }
}
