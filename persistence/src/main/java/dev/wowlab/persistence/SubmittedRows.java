package dev.wowlab.persistence;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/// What is asked alike of all that people submit: rows with an id, an owner and an idempotency key. Immutable.
///
/// @param select the query up to its `where`
/// @param unfinished condition that holds until the end
/// @param mapper of a row
record SubmittedRows<T>(String select, String unfinished, RowMapper<T> mapper) {
    Optional<T> find(Handle handle, String id) {
        return handle.createQuery(select + " where id = :id")
                .bind("id", id)
                .map(mapper)
                .findOne();
    }

    Optional<T> findByIdempotencyKey(Handle handle, String owner, String key) {
        return handle.createQuery(select + """
                         where owner = :owner and idempotency_key = :key and idempotency_key <> ''
                        order by created_at desc limit 1""")
                .bind("owner", owner)
                .bind("key", key)
                .map(mapper)
                .findOne();
    }

    /// Those that have not ended, by id.
    ///
    /// @param after id behind which it begins; empty for the first
    List<T> unfinished(Handle handle, Optional<String> after, int limit) {
        return handle.createQuery(select + " where " + unfinished + " and id > :after order by id limit :limit")
                .bind("after", after.orElse(""))
                .bind("limit", limit)
                .map(mapper)
                .list();
    }
}
