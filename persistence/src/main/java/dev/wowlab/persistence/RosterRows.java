package dev.wowlab.persistence;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.record.RosterRecord;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.RosterProgress;
import dev.wowlab.protocol.roster.RosterView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `rosters`. Stateless, thread-safe.
final class RosterRows implements RowTable<RosterRecord> {
    static final RosterRows TABLE = new RosterRows();

    private static final String UPSERT = """
            insert into rosters (id, version, owner, name, plan, progress, webhook, receiver, idle, deleted,
              idempotency_key, created_at, updated_at)
            values (:id, :version, :owner, :name, cast(:plan as jsonb), cast(:progress as jsonb),
              cast(:webhook as jsonb), :receiver, :idle, :deleted, :idempotencyKey, :createdAt, :updatedAt)
            on conflict (id) do update set
              version = excluded.version, name = excluded.name, plan = excluded.plan, progress = excluded.progress,
              webhook = excluded.webhook, receiver = excluded.receiver, idle = excluded.idle, deleted = excluded.deleted,
              updated_at = excluded.updated_at, stored_at = now()
            where rosters.version < excluded.version
            """;

    static final SubmittedRows<RosterRecord> SUBMITTED =
            new SubmittedRows<>("select * from rosters", "not idle", RosterRows::read);

    private RosterRows() {}

    static List<RosterView> ofOwner(Handle handle, String owner, int limit) {
        return handle.createQuery("select * from rosters where owner = :owner and not deleted"
                        + " order by created_at desc, id desc limit :limit")
                .bind("owner", owner)
                .bind("limit", limit)
                .map((row, context) -> read(row, context).view())
                .list();
    }

    static List<RosterId> unfinished(Handle handle, Optional<RosterId> after, int limit) {
        return handle.createQuery("select id from rosters where not idle and id > :after order by id limit :limit")
                .bind("after", after.map(RosterId::value).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> new RosterId(row.getString("id")))
                .list();
    }

    @Override
    public String name() {
        return "rosters";
    }

    @Override
    public String idOf(RosterRecord rec) {
        return rec.view().id().value();
    }

    @Override
    public long versionOf(RosterRecord rec) {
        return rec.view().version();
    }

    @Override
    public int[] upsert(Handle handle, List<RosterRecord> records) {
        PreparedBatch rosters = handle.prepareBatch(UPSERT);
        for (RosterRecord rec : records) {
            RosterView view = rec.view();
            rosters.bind("id", view.id().value())
                    .bind("version", view.version())
                    .bind("owner", view.owner())
                    .bind("name", StorableText.of(view.plan().name()))
                    .bind("plan", StorableText.json(view.plan()))
                    .bind("progress", StorableText.json(view.progress()))
                    .bind(
                            "webhook",
                            Optional.of(rec.webhook())
                                    .filter(hook -> !hook.isEmpty())
                                    .map(StorableText::reread))
                    .bind("receiver", view.receiver())
                    .bind("idle", view.progress().isIdle())
                    .bind("deleted", view.deleted())
                    .bind("idempotencyKey", rec.idempotencyKey())
                    .bind("createdAt", Times.toRow(view.createdAt()))
                    .bind("updatedAt", Times.toRow(view.updatedAt()))
                    .add();
        }
        return rosters.execute();
    }

    private static RosterRecord read(ResultSet row, StatementContext context) throws SQLException {
        RosterView view = new RosterView(
                new RosterId(row.getString("id")),
                row.getLong("version"),
                row.getString("owner"),
                Json.mapper().readValue(row.getString("plan"), RosterPlan.class),
                Json.mapper().readValue(row.getString("progress"), RosterProgress.class),
                Optional.ofNullable(row.getString("receiver")),
                row.getBoolean("deleted"),
                Times.required(row, "created_at"),
                Times.required(row, "updated_at"));
        String webhook = Optional.ofNullable(row.getString("webhook")).orElse("");
        return new RosterRecord(view, webhook, row.getString("idempotency_key"));
    }
}
