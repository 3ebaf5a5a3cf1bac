package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;

/// Remembers the nonces of signed requests, so that none is taken twice. Thread-safe.
public final class Nonces {
    private static final byte[] USED = {'1'};

    private final RedisClusterCommands<String, byte[]> commands;

    Nonces(Redis redis) {
        this.commands = redis.sync();
    }

    /// Uses a nonce up.
    ///
    /// @param kept how long it is remembered; twice the window in which a signature is valid
    /// @return false when it was used before: a replay
    public boolean use(NodeId node, String nonce, Duration kept) {
        return "OK"
                .equals(commands.set(
                        Keys.nonce(node, nonce), USED, SetArgs.Builder.nx().px(kept.toMillis())));
    }
}
