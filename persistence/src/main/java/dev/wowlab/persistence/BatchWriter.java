package dev.wowlab.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes one batch in one transaction, and row by row when a row of it is refused. Thread-safe.
final class BatchWriter {
    private final Database database;

    BatchWriter(Database database) {
        this.database = database;
    }

    <T> UpsertOutcome write(RowTable<T> table, List<T> records) {
        if (records.isEmpty()) {
            return UpsertOutcome.NOTHING;
        }
        if (records.size() > DurableStore.MAX_BATCH) {
            throw new IllegalArgumentException(
                    "a batch has at most " + DurableStore.MAX_BATCH + " records, not " + records.size());
        }
        List<T> newest = newestById(table, records);
        int repeated = records.size() - newest.size();
        try {
            int written = database.write(table.name(), handle -> countWritten(table.upsert(handle, newest)));
            return new UpsertOutcome(written, repeated + newest.size() - written, List.of());
        } catch (Database.RejectedDataException refusal) {
            return writeEachAlone(table, newest, repeated);
        }
    }

    /// One bad row must not keep the others, or the outbox behind them, from being stored.
    private <T> UpsertOutcome writeEachAlone(RowTable<T> table, List<T> records, int repeated) {
        int written = 0;
        List<UpsertOutcome.Rejection> rejections = new ArrayList<>();
        for (T rec : records) {
            try {
                written += database.write(table.name(), handle -> countWritten(table.upsert(handle, List.of(rec))));
            } catch (Database.RejectedDataException refusal) {
                rejections.add(new UpsertOutcome.Rejection(table.idOf(rec), String.valueOf(refusal.getMessage())));
            }
        }
        return new UpsertOutcome(written, repeated + records.size() - written - rejections.size(), rejections);
    }

    /// Sorted by id, so that two sentinels that write the same rows lock them in one order and cannot deadlock.
    private static <T> List<T> newestById(RowTable<T> table, List<T> records) {
        SortedMap<String, T> newest = new TreeMap<>();
        for (T rec : records) {
            newest.merge(
                    table.idOf(rec),
                    rec,
                    (left, right) -> table.versionOf(right) > table.versionOf(left) ? right : left);
        }
        return List.copyOf(newest.values());
    }

    private static int countWritten(int[] rows) {
        int written = 0;
        for (int count : rows) {
            written += count;
        }
        return written;
    }
}
