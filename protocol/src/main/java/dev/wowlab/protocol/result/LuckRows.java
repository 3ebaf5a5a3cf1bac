package dev.wowlab.protocol.result;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The sums of each kind of luck, as the tables of some totals have them, by the number of the kind. Stateless.
final class LuckRows {
    private static final String TABLE = "luck";

    /// Digits of a kind's number.
    private static final int DIGITS = 2;

    private LuckRows() {}

    /// Whether means of these totals are told free of luck: those of comparisons are not where engines tell no luck of
    /// gains, as those before `tbc/0.6.0`. What totals have been told to say stays as it was.
    static boolean areTold(ExactTotals totals) {
        return !totals.tables().containsKey("variants") || totals.tables().containsKey("variantLuck");
    }

    /// Those of the fights themselves; none where their engine tells none.
    static SortedMap<Integer, List<Long>> of(ExactTotals totals) {
        SortedMap<Integer, List<Long>> kinds = new TreeMap<>();
        Table table = totals.tables().get(TABLE);
        if (table != null && areTold(totals)) {
            table.rows().forEach((key, row) -> kinds.put(Integer.parseInt(key, 0, DIGITS, 10), row));
        }
        return kinds;
    }

    /// Those of one variant.
    ///
    /// @param table of rows whose keys are the variant's number, `|`, and that of the kind
    /// @param variant its number, as its rows begin with it
    static SortedMap<Integer, List<Long>> of(@Nullable Table table, String variant) {
        SortedMap<Integer, List<Long>> kinds = new TreeMap<>();
        if (table != null) {
            String first = variant + "|";
            // '}' is what follows '|'
            Map<String, List<Long>> rows = table.rows().subMap(first, variant + "}");
            rows.forEach((name, row) -> kinds.put(Integer.parseInt(name, first.length(), name.length(), 10), row));
        }
        return kinds;
    }
}
