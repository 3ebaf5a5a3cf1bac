package dev.wowlab.persistence;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceStandings;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceTerms;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.record.RaceRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `races`. Stateless, thread-safe.
final class RaceRows implements RowTable<RaceRecord> {
    static final RaceRows TABLE = new RaceRows();

    private static final String UPSERT = """
            insert into races (id, version, state, owner, title, visibility, priority, engine_name, engine_version,
              input_hash, seed, sets, terms, progress, standings, idempotency_key, created_at, updated_at, finished_at)
            values (:id, :version, :state, :owner, :title, :visibility, :priority, :engineName, :engineVersion,
              :inputHash, :seed, :sets, cast(:terms as jsonb), cast(:progress as jsonb), cast(:standings as jsonb),
              :idempotencyKey, :createdAt, :updatedAt, :finishedAt)
            on conflict (id) do update set
              version = excluded.version, state = excluded.state, priority = excluded.priority, progress = excluded.progress,
              standings = excluded.standings, updated_at = excluded.updated_at, finished_at = excluded.finished_at,
              stored_at = now()
            where races.version < excluded.version
            """;

    static final SubmittedRows<RaceRecord> SUBMITTED =
            new SubmittedRows<>("select * from races", "state in ('RUNNING', 'PAUSED')", RaceRows::read);

    private RaceRows() {}

    static List<RaceView> ofOwner(Handle handle, String owner, int limit) {
        return handle.createQuery("""
                        select *, '{"wornDps": 0, "rows": []}' as standings from (
                          select id, version, state, owner, title, visibility, priority, engine_name, engine_version,
                            input_hash, seed, sets, terms, progress, idempotency_key, created_at, updated_at, finished_at
                          from races where owner = :owner order by created_at desc, id desc limit :limit) as newest""")
                .bind("owner", owner)
                .bind("limit", limit)
                .map((row, context) -> read(row, context).view())
                .list();
    }

    @Override
    public String name() {
        return "races";
    }

    @Override
    public String idOf(RaceRecord rec) {
        return rec.view().id().value();
    }

    @Override
    public long versionOf(RaceRecord rec) {
        return rec.view().version();
    }

    @Override
    public int[] upsert(Handle handle, List<RaceRecord> records) {
        PreparedBatch races = handle.prepareBatch(UPSERT);
        records.forEach(rec -> bind(races, rec).add());
        return races.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, RaceRecord rec) {
        RaceView view = rec.view();
        return batch.bind("id", view.id().value())
                .bind("version", view.version())
                .bind("state", view.state().name())
                .bind("owner", view.owner())
                .bind("title", StorableText.of(view.title()))
                .bind("visibility", view.visibility().name())
                .bind("priority", view.priority().name())
                .bind("engineName", view.engine().name())
                .bind("engineVersion", view.engine().version())
                .bind("inputHash", view.inputHash().value())
                .bind("seed", view.seed())
                .bind("sets", view.sets())
                .bind("terms", Json.mapper().writeValueAsString(view.terms()))
                .bind("progress", StorableText.json(view.progress()))
                .bind("standings", Json.mapper().writeValueAsString(rec.standings()))
                .bind("idempotencyKey", rec.idempotencyKey())
                .bind("createdAt", Times.toRow(view.createdAt()))
                .bind("updatedAt", Times.toRow(view.updatedAt()))
                .bind("finishedAt", view.finishedAt().map(Times::toRow));
    }

    private static RaceRecord read(ResultSet row, StatementContext context) throws SQLException {
        RaceView view = new RaceView(
                new RaceId(row.getString("id")),
                RaceState.valueOf(row.getString("state")),
                row.getLong("version"),
                new EngineRef(row.getString("engine_name"), row.getString("engine_version")),
                new InputHash(row.getString("input_hash")),
                row.getString("owner"),
                Optional.ofNullable(row.getString("title")),
                Visibility.valueOf(row.getString("visibility")),
                Priority.valueOf(row.getString("priority")),
                row.getLong("seed"),
                Json.mapper().readValue(row.getString("terms"), RaceTerms.class),
                row.getInt("sets"),
                Json.mapper().readValue(row.getString("progress"), RaceProgress.class),
                Times.required(row, "created_at"),
                Times.required(row, "updated_at"),
                Times.optional(row, "finished_at"));
        return new RaceRecord(
                view,
                Json.mapper().readValue(row.getString("standings"), RaceStandings.class),
                row.getString("idempotency_key"));
    }
}
