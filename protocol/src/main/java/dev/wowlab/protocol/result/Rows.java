package dev.wowlab.protocol.result;

import java.util.ArrayList;
import java.util.List;

/// One row of a `Table` while a report is made: the parts of its key, its values per fight. Immutable.
record Rows(Table table, String key, String[] parts, long fights) {
    static List<Rows> of(ExactTotals totals, String tableName) {
        Table table = totals.tables().get(tableName);
        List<Rows> rows = new ArrayList<>();
        if (table != null) {
            table.rows().keySet().forEach(key -> rows.add(new Rows(table, key, key.split("\\|", -1), totals.fights())));
        }
        return rows;
    }

    String part(int index) {
        return index < parts.length ? parts[index] : "";
    }

    double perFight(String column, double unit) {
        return (double) table.value(key, column) * unit / fights;
    }
}
