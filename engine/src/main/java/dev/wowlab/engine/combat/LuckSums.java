package dev.wowlab.engine.combat;

import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.TotalsSink;
import dev.wowlab.engine.core.FixedPoint;
import dev.wowlab.engine.core.ProductSums;
import java.util.ArrayList;
import java.util.List;

/// The exact sums over fights from which a mean is freed of luck: of each kind of luck, and of its products with the
/// DPS and with each other. Confined to one thread; allocates nothing between planning and draining.
///
/// A row of the table `luck` is a kind of luck: damage a second in thousandths, how often a second something
/// happened in millionths, and how much longer than usual the fight is, in milliseconds.
final class LuckSums {
    private static final String TABLE = "luck";
    private static final double MICROS_IN_MILLIS = 1000;

    /// The kinds that every fight has.
    private static final List<String> KINDS = List.of("damage", "resisted", "rolled", "other chances", "length");

    private final Luck luck;
    private final double usualSeconds;
    private final List<String> names;
    private final long[] values;
    private final ProductSums sums;

    /// @param luck all chances are known by now
    /// @param usualSeconds mean length of a fight
    LuckSums(Luck luck, double usualSeconds) {
        this.luck = luck;
        this.usualSeconds = usualSeconds;
        List<String> all = new ArrayList<>(KINDS);
        all.addAll(luck.names());
        names = List.copyOf(all);
        values = new long[names.size()];
        sums = new ProductSums(names.size());
    }

    /// The kinds that are told.
    List<String> names() {
        return names;
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
        sums.add(dps, values);
    }

    /// Tells the luck of the fight that was added last.
    ///
    /// @param place of that fight in the records
    void tell(FightRecords records, int place) {
        for (int kind = 0; kind < values.length; kind++) {
            records.luck(kind)[place] = values[kind];
        }
    }

    /// Emits the sums since the last drain and forgets them.
    void drainTo(TotalsSink sink) {
        List<String> columns = ProductSums.columns(names.size());
        for (int kind = 0; kind < names.size(); kind++) {
            sink.row(TABLE, "%02d %s".formatted(kind, names.get(kind)), columns, sums.take(kind, columns.size()));
        }
    }
}
