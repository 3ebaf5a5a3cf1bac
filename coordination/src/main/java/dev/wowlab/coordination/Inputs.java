package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.record.InputRecord;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;

/// Inputs under their hash. PostgreSQL keeps them for ever, Redis while they are in use, packed: a whole request is
/// mostly names. Thread-safe.
public final class Inputs {
    /// After its last use. Whoever needs it later asks PostgreSQL.
    public static final Duration KEPT = Duration.ofHours(1);

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
                        "packed", pack(input.canonical())));
        commands.pexpire(key, KEPT.toMillis());
    }

    /// Reads an input and renews its time; empty when Redis does not have it (any more).
    public Optional<InputRecord> find(InputHash hash) {
        String key = Keys.input(hash);
        Map<String, byte[]> fields = commands.hgetall(key);
        byte[] engine = fields.get("engine");
        byte[] version = fields.get("version");
        byte[] packed = fields.get("packed");
        if (engine == null || version == null || packed == null) {
            return Optional.empty();
        }
        commands.pexpire(key, KEPT.toMillis());
        EngineRef ref =
                new EngineRef(new String(engine, StandardCharsets.UTF_8), new String(version, StandardCharsets.UTF_8));
        return Optional.of(new InputRecord(hash, ref, unpack(packed)));
    }

    private static byte[] pack(byte[] canonical) {
        try (DeflaterInputStream packing = new DeflaterInputStream(new ByteArrayInputStream(canonical))) {
            return packing.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// @throws UncheckedIOException when it is not what `pack` gave
    private static byte[] unpack(byte[] packed) {
        try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return unpacking.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
