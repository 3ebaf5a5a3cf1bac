package dev.wowlab.persistence;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.record.RosterRunRecord;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterRun;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows of `roster_runs`. Stateless, thread-safe.
final class RosterRunRows implements RowTable<RosterRunRecord> {
    static final RosterRunRows TABLE = new RosterRunRows();

    private RosterRunRows() {}

    static List<RosterRun> of(Handle handle, RosterId roster, int limit) {
        return handle.createQuery(
                        "select run from roster_runs where roster = :roster order by number desc limit :limit")
                .bind("roster", roster.value())
                .bind("limit", limit)
                .map((row, context) -> Json.mapper().readValue(row.getString("run"), RosterRun.class))
                .list();
    }

    static Optional<RosterRun> find(Handle handle, RosterId roster, long number) {
        return handle.createQuery("select run from roster_runs where roster = :roster and number = :number")
                .bind("roster", roster.value())
                .bind("number", number)
                .map((row, context) -> Json.mapper().readValue(row.getString("run"), RosterRun.class))
                .findOne();
    }

    @Override
    public String name() {
        return "roster_runs";
    }

    @Override
    public String idOf(RosterRunRecord rec) {
        return rec.id();
    }

    @Override
    public long versionOf(RosterRunRecord rec) {
        return rec.version();
    }

    @Override
    public int[] upsert(Handle handle, List<RosterRunRecord> records) {
        PreparedBatch runs = handle.prepareBatch("""
                insert into roster_runs (id, roster, number, owner, run, started_at, finished_at)
                values (:id, :roster, :number, :owner, cast(:run as jsonb), :startedAt, :finishedAt)
                on conflict (id) do nothing
                """);
        for (RosterRunRecord rec : records) {
            RosterRun run = rec.run();
            runs.bind("id", rec.id())
                    .bind("roster", rec.roster().value())
                    .bind("number", run.number())
                    .bind("owner", rec.owner())
                    .bind("run", StorableText.json(run))
                    .bind("startedAt", Times.toRow(run.startedAt()))
                    .bind("finishedAt", run.finishedAt().map(Times::toRow))
                    .add();
        }
        return runs.execute();
    }
}
