package dev.wowlab.coordination;

import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Whose token for scripts it is, for a minute, so that PostgreSQL is not asked at every call. Thread-safe.
///
/// A token that is revoked leaves a mark for as long as what others have just read of it could still be written: nobody
/// takes a revoked token for a good one, on any sentinel.
public final class TokenOwners {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final byte[] NOBODY = {};

    /// Strangers may send as many texts as they like.
    private static final Duration UNKNOWN_KEPT = Duration.ofSeconds(5);

    private final RedisClusterCommands<String, byte[]> commands;

    TokenOwners(Redis redis) {
        this.commands = redis.sync();
    }

    /// What is known of a token: its owner, or an empty text when it is nobody's; empty when it is not known.
    ///
    /// @param hash SHA-256 of its secret in hex
    public Optional<String> find(String hash) {
        byte[] owner = commands.get(Keys.token(hash));
        return owner == null ? Optional.empty() : Optional.of(new String(owner, StandardCharsets.UTF_8));
    }

    /// Remembers what the durable record says, unless something is known already.
    ///
    /// @param owner empty: nobody's
    public void remember(String hash, String owner) {
        Duration kept = owner.isEmpty() ? UNKNOWN_KEPT : KEPT;
        commands.set(
                Keys.token(hash),
                owner.getBytes(StandardCharsets.UTF_8),
                SetArgs.Builder.nx().px(kept.toMillis()));
    }

    /// Says that a token is nobody's from now on.
    public void revoke(String hash) {
        commands.set(Keys.token(hash), NOBODY, SetArgs.Builder.px(KEPT.toMillis()));
    }
}
