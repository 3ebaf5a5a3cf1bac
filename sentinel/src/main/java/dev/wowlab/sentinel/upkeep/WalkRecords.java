package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Lock;
import dev.wowlab.coordination.Locks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Visits every record that PostgreSQL has of one kind, page by page, for as long as a lock is held. Thread-safe.
///
/// @param pages reads a page
/// @param id of a record, by which pages are ordered
/// @param visit says whether it changed anything
record WalkRecords<I, R>(Locks locks, Pages<I, R> pages, Function<R, I> id, Predicate<R> visit) {
    /// For how long the lock is taken, and extended with every page.
    static final Duration LOCK_TIME = Duration.ofSeconds(30);

    private static final int PAGE = 500;

    /// Reads at most `limit` records, by id, from the first id after `after` on.
    @FunctionalInterface
    interface Pages<I, R> {
        List<R> read(Optional<I> after, int limit);
    }

    /// What a walk did. Immutable.
    ///
    /// @param changed records that were changed
    /// @param complete false when the lock was lost before the end
    record Walked(long changed, boolean complete) {}

    /// Walks from the first record to the last.
    Walked all(Lock lock) {
        Optional<I> after = Optional.empty();
        long changed = 0;
        boolean more = true;
        while (more && locks.extend(lock, LOCK_TIME)) {
            List<R> page = pages.read(after, PAGE);
            changed += page.stream().filter(visit).count();
            more = page.size() == PAGE;
            after = page.isEmpty() ? after : Optional.of(id.apply(page.getLast()));
        }
        return new Walked(changed, !more);
    }
}
