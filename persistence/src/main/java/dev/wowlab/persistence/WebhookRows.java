package dev.wowlab.persistence;

import dev.wowlab.protocol.record.WebhookRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `webhooks`. Stateless, thread-safe.
final class WebhookRows implements RowTable<WebhookRecord> {
    static final WebhookRows TABLE = new WebhookRows();

    private WebhookRows() {}

    /// Those that have not ended, by id.
    ///
    /// @param after id behind which it begins; empty for the first
    static List<WebhookRecord> unfinished(Handle handle, Optional<String> after, int limit) {
        return handle.createQuery("select * from webhooks where not ended and id > :after order by id limit :limit")
                .bind("after", after.orElse(""))
                .bind("limit", limit)
                .map(WebhookRows::read)
                .list();
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public String idOf(WebhookRecord rec) {
        return rec.id();
    }

    @Override
    public long versionOf(WebhookRecord rec) {
        return rec.version();
    }

    @Override
    public int[] upsert(Handle handle, List<WebhookRecord> records) {
        PreparedBatch webhooks = handle.prepareBatch("""
                insert into webhooks (id, version, ended, description)
                values (:id, :version, :ended, cast(:description as jsonb))
                on conflict (id) do update set
                  version = excluded.version, ended = excluded.ended, description = excluded.description, stored_at = now()
                where webhooks.version < excluded.version
                """);
        records.forEach(rec -> webhooks.bind("id", rec.id())
                .bind("version", rec.version())
                .bind("ended", rec.ended())
                .bind("description", StorableText.reread(rec.description()))
                .add());
        return webhooks.execute();
    }

    private static WebhookRecord read(ResultSet row, StatementContext context) throws SQLException {
        return new WebhookRecord(
                row.getString("id"), row.getLong("version"), row.getBoolean("ended"), row.getString("description"));
    }
}
