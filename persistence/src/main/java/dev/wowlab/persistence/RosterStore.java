package dev.wowlab.persistence;

import dev.wowlab.protocol.record.RosterRecord;
import dev.wowlab.protocol.record.RosterRunRecord;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterView;
import java.util.List;
import java.util.Optional;

/// The durable record of rosters and of their runs, under the rules of `DurableStore`. Thread-safe.
public final class RosterStore {
    private final Database database;
    private final BatchWriter writer;

    RosterStore(Database database, BatchWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Stores rosters over lower versions.
    public UpsertOutcome upsert(List<RosterRecord> rosters) {
        return writer.write(RosterRows.TABLE, rosters);
    }

    /// Stores runs that have ended; a run never changes afterwards, so a known one counts as stale.
    public UpsertOutcome upsertRuns(List<RosterRunRecord> runs) {
        return writer.write(RosterRunRows.TABLE, runs);
    }

    /// The roster, deleted or not; empty when it was never stored.
    public Optional<RosterRecord> find(RosterId id) {
        return database.read("roster " + id, handle -> RosterRows.SUBMITTED.find(handle, id.value()));
    }

    /// The roster that the owner submitted with this idempotency key, newest first if there are several.
    public Optional<RosterRecord> findByIdempotencyKey(String owner, String key) {
        return database.read(
                "roster of idempotency key '" + key + "'",
                handle -> RosterRows.SUBMITTED.findByIdempotencyKey(handle, owner, key));
    }

    /// The newest rosters of an owner, newest first; not those that were deleted.
    public List<RosterView> ofOwner(String owner, int limit) {
        return database.read("rosters of " + owner, handle -> RosterRows.ofOwner(handle, owner, limit));
    }

    /// Those that run or have a schedule, in their order, from the first one after `after` on. They are many, and Redis
    /// has nearly all of them nearly always: no more than their ids is read.
    public List<RosterId> unfinished(Optional<RosterId> after, int limit) {
        return database.read("unfinished rosters", handle -> RosterRows.unfinished(handle, after, limit));
    }

    /// Runs of a roster that have ended, newest first.
    public List<RosterRun> runs(RosterId id, int limit) {
        return database.read("runs of roster " + id, handle -> RosterRunRows.of(handle, id, limit));
    }

    /// One run of a roster, if it has ended.
    public Optional<RosterRun> run(RosterId id, long number) {
        return database.read("run " + number + " of roster " + id, handle -> RosterRunRows.find(handle, id, number));
    }
}
