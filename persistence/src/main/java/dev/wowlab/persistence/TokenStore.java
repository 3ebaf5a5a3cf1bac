package dev.wowlab.persistence;

import dev.wowlab.protocol.record.TokenRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tokens for scripts, in the durable record. Thread-safe; every method blocks on JDBC, and throws
/// `StoreUnavailableException` when the database is out of reach. Written at once, not through the outbox: a
/// token that was handed out, or revoked, is so from then on.
public final class TokenStore {
    /// Most tokens that one call returns.
    public static final int MAX_LISTED = 1_000;

    private final Database database;

    TokenStore(Database database) {
        this.database = database;
    }

    public void insert(TokenRecord token) {
        database.read("token " + token.token().id(), handle -> {
            TokenRows.insert(handle, token);
            return token;
        });
    }

    /// The token whose secret has this hash, revoked or not.
    public Optional<TokenRecord> find(String hash) {
        return database.read("a token", handle -> TokenRows.find(handle, hash));
    }

    /// A user's tokens, newest first, revoked ones among them; at most `MAX_LISTED`.
    public List<TokenRecord> of(String owner) {
        return database.read("tokens of " + owner, handle -> TokenRows.of(handle, owner, MAX_LISTED));
    }

    /// Ends a token of the user; doing it again keeps the first time.
    ///
    /// @return the token; empty when the user has none with this id
    public Optional<TokenRecord> revoke(String owner, String id, Instant at) {
        return database.read("token " + id, handle -> TokenRows.revoke(handle, owner, id, at));
    }
}
