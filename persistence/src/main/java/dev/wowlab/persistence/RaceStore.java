package dev.wowlab.persistence;

import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.record.RaceRecord;
import java.util.List;
import java.util.Optional;

/// The durable record of races, under the rules of `DurableStore`. Thread-safe.
public final class RaceStore {
    private final Database database;
    private final BatchWriter writer;

    RaceStore(Database database, BatchWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Stores races over lower versions.
    public UpsertOutcome upsert(List<RaceRecord> races) {
        return writer.write(RaceRows.TABLE, races);
    }

    /// The race; empty when it was never stored.
    public Optional<RaceRecord> find(RaceId id) {
        return database.read("race " + id, handle -> RaceRows.SUBMITTED.find(handle, id.value()));
    }

    /// The race that the owner submitted with this idempotency key, newest first if there are several.
    public Optional<RaceRecord> findByIdempotencyKey(String owner, String key) {
        return database.read(
                "race of idempotency key '" + key + "'",
                handle -> RaceRows.SUBMITTED.findByIdempotencyKey(handle, owner, key));
    }

    /// The newest races of an owner, newest first.
    public List<RaceView> ofOwner(String owner, int limit) {
        return database.read("races of " + owner, handle -> RaceRows.ofOwner(handle, owner, limit));
    }

    /// Races that have not ended, by id, from the first id after `after` on.
    public List<RaceRecord> unfinished(Optional<RaceId> after, int limit) {
        return database.read(
                "unfinished races", handle -> RaceRows.SUBMITTED.unfinished(handle, after.map(RaceId::value), limit));
    }
}
