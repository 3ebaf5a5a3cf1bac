package dev.wowlab.persistence;

import dev.wowlab.protocol.record.TokenRecord;
import dev.wowlab.protocol.user.ApiToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `api_tokens`. Stateless, thread-safe.
final class TokenRows {
    private TokenRows() {}

    static void insert(Handle handle, TokenRecord rec) {
        handle.createUpdate("""
                        insert into api_tokens (hash, id, owner, name, created_at)
                        values (:hash, :id, :owner, :name, :createdAt) on conflict (hash) do nothing""")
                .bind("hash", rec.hash())
                .bind("id", rec.token().id())
                .bind("owner", rec.owner())
                .bind("name", rec.token().name())
                .bind("createdAt", Times.toRow(rec.token().createdAt()))
                .execute();
    }

    static Optional<TokenRecord> find(Handle handle, String hash) {
        return handle.createQuery("select * from api_tokens where hash = :hash")
                .bind("hash", hash)
                .map(TokenRows::read)
                .findOne();
    }

    static List<TokenRecord> of(Handle handle, String owner, int limit) {
        return handle.createQuery(
                        "select * from api_tokens where owner = :owner order by created_at desc, id limit :limit")
                .bind("owner", owner)
                .bind("limit", limit)
                .map(TokenRows::read)
                .list();
    }

    /// Revoking twice keeps the first time.
    static Optional<TokenRecord> revoke(Handle handle, String owner, String id, Instant at) {
        handle.createUpdate(
                        "update api_tokens set revoked_at = :at where owner = :owner and id = :id and revoked_at is null")
                .bind("at", Times.toRow(at))
                .bind("owner", owner)
                .bind("id", id)
                .execute();
        return handle.createQuery("select * from api_tokens where owner = :owner and id = :id")
                .bind("owner", owner)
                .bind("id", id)
                .map(TokenRows::read)
                .findOne();
    }

    private static TokenRecord read(ResultSet row, StatementContext context) throws SQLException {
        return new TokenRecord(
                row.getString("hash"),
                row.getString("owner"),
                new ApiToken(
                        row.getString("id"),
                        row.getString("name"),
                        Times.required(row, "created_at"),
                        Times.optional(row, "revoked_at")));
    }
}
