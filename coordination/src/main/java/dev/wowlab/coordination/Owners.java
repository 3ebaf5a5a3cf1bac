package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import io.lettuce.core.Range;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// Which owners have a living node for an engine; a chunk is run twice only where there are two. Thread-safe.
public final class Owners {
    private static final Duration KEPT = Duration.ofHours(1);

    private final RedisClusterCommands<String, byte[]> commands;
    private final RedisClock clock;

    Owners(Redis redis, RedisClock clock) {
        this.commands = redis.sync();
        this.clock = clock;
    }

    /// Notes that a node which may work gave a sign of life.
    ///
    /// @param owner user id; empty: the platform's operator
    /// @param engines what the node can run
    /// @param lasts how long it counts as there
    public void seen(String owner, List<EngineRef> engines, Duration lasts) {
        double until = clock.millis() + lasts.toMillis();
        for (EngineRef engine : engines) {
            String key = Keys.owners(engine);
            commands.zadd(key, until, OwnerTag.of(owner).getBytes(StandardCharsets.US_ASCII));
            commands.pexpire(key, KEPT.toMillis());
        }
    }

    /// Whether a node of another owner is there.
    public boolean othersThan(String owner, EngineRef engine) {
        String own = OwnerTag.of(owner);
        return present(engine).stream().anyMatch(tag -> !tag.equals(own));
    }

    /// Whether a node with that engine is there; one that asks for no more work just now may be missed.
    public boolean anybody(EngineRef engine) {
        return !present(engine).isEmpty();
    }

    /// Tags of the owners that are there.
    List<String> present(EngineRef engine) {
        String key = Keys.owners(engine);
        double now = clock.millis();
        commands.zremrangebyscore(key, Range.create(0d, now));
        return commands.zrange(key, 0, -1).stream()
                .map(tag -> new String(tag, StandardCharsets.US_ASCII))
                .toList();
    }
}
