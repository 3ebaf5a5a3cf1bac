package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.record.InputRecord;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Inputs under their hash. PostgreSQL keeps them for ever, Redis while they are in use. Thread-safe.
public final class Inputs {
    public static final Duration KEPT = Duration.ofHours(24);

    private final RedisClusterCommands<String, byte[]> commands;

    Inputs(Redis redis) {
        this.commands = redis.sync();
    }

    /// Stores an input; storing it again only renews its time.
    public void put(InputRecord input) {
        String key = Keys.input(input.hash());
        commands.hset(
                key,
                Map.of(
                        "engine", input.engine().name().getBytes(StandardCharsets.UTF_8),
                        "version", input.engine().version().getBytes(StandardCharsets.UTF_8),
                        "canonical", input.canonical()));
        commands.pexpire(key, KEPT.toMillis());
    }

    /// Reads an input and renews its time; empty when Redis does not have it (any more).
    public Optional<InputRecord> find(InputHash hash) {
        String key = Keys.input(hash);
        Map<String, byte[]> fields = commands.hgetall(key);
        byte[] engine = fields.get("engine");
        byte[] version = fields.get("version");
        byte[] canonical = fields.get("canonical");
        if (engine == null || version == null || canonical == null) {
            return Optional.empty();
        }
        commands.pexpire(key, KEPT.toMillis());
        EngineRef ref =
                new EngineRef(new String(engine, StandardCharsets.UTF_8), new String(version, StandardCharsets.UTF_8));
        return Optional.of(new InputRecord(hash, ref, canonical));
    }
}
