package dev.wowlab.persistence;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// How one kind of record becomes rows. Stateless, thread-safe.
interface RowTable<T> {
    /// Name for messages, e.g. `jobs`.
    String name();

    String idOf(T rec);

    long versionOf(T rec);

    /// Stores the records over lower versions; their ids differ and rise.
    ///
    /// @return rows written for each record, 0 where the stored version is not lower
    int[] upsert(Handle handle, List<T> records);
}
