package dev.wowlab.persistence;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.record.NodeRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `nodes`. Stateless, thread-safe.
final class NodeRows implements RowTable<NodeRecord> {
    static final NodeRows TABLE = new NodeRows();

    private static final String SELECT = """
            select id, version, name, node_version, status, owner, public_key, engines, registered_at, last_beat_at,
              quarantine_reason
            from nodes
            """;

    private NodeRows() {}

    static Optional<NodeRecord> find(Handle handle, NodeId id) {
        return handle.createQuery(SELECT + "where id = :id")
                .bind("id", id.value())
                .map(NodeRows::read)
                .findOne();
    }

    static List<NodeRecord> list(Handle handle, Optional<NodeId> after, int limit) {
        return handle.createQuery(SELECT + "where id > :after order by id limit :limit")
                .bind("after", after.map(NodeId::value).orElse(""))
                .bind("limit", limit)
                .map(NodeRows::read)
                .list();
    }

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public String idOf(NodeRecord rec) {
        return rec.view().id().value();
    }

    @Override
    public long versionOf(NodeRecord rec) {
        return rec.version();
    }

    @Override
    public int[] upsert(Handle handle, List<NodeRecord> records) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into nodes (id, version, name, node_version, status, owner, public_key, engines,
                  registered_at, last_beat_at, quarantine_reason)
                values (:id, :version, :name, :nodeVersion, :status, :owner, :publicKey, cast(:engines as jsonb),
                  :registeredAt, :lastBeatAt, :quarantineReason)
                on conflict (id) do update set
                  version = excluded.version, name = excluded.name, node_version = excluded.node_version,
                  status = excluded.status, owner = excluded.owner, public_key = excluded.public_key,
                  engines = excluded.engines, registered_at = excluded.registered_at,
                  last_beat_at = excluded.last_beat_at,
                  quarantine_reason = excluded.quarantine_reason, stored_at = now()
                where nodes.version < excluded.version
                  and (nodes.status <> 'REVOKED' or excluded.status = 'REVOKED')
                """);
        for (NodeRecord rec : records) {
            NodeView view = rec.view();
            batch.bind("id", view.id().value())
                    .bind("version", rec.version())
                    .bind("name", StorableText.of(view.name()))
                    .bind("nodeVersion", StorableText.of(view.version()))
                    .bind("status", view.status().name())
                    .bind("owner", rec.owner())
                    .bind("publicKey", rec.publicKey())
                    .bind("engines", StorableText.json(view.engines()))
                    .bind("registeredAt", Times.toRow(view.registeredAt()))
                    .bind("lastBeatAt", view.lastBeatAt().map(Times::toRow))
                    .bind("quarantineReason", StorableText.of(view.quarantineReason()))
                    .add();
        }
        return batch.execute();
    }

    private static NodeRecord read(ResultSet row, StatementContext context) throws SQLException {
        EngineRef[] engines = Json.mapper().readValue(row.getString("engines"), EngineRef[].class);
        NodeView view = new NodeView(
                new NodeId(row.getString("id")),
                row.getString("name"),
                row.getString("node_version"),
                NodeStatus.valueOf(row.getString("status")),
                false,
                Arrays.asList(engines),
                Times.required(row, "registered_at"),
                Times.optional(row, "last_beat_at"),
                Optional.empty(),
                Optional.ofNullable(row.getString("quarantine_reason")));
        return new NodeRecord(view, row.getBytes("public_key"), row.getLong("version"), row.getString("owner"));
    }
}
