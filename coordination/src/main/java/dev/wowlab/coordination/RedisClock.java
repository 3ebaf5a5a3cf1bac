package dev.wowlab.coordination;

import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Redis's own time, the one clock of leases, nonces and heartbeats; every call asks Redis. Thread-safe.
public final class RedisClock implements InstantSource {
    private final RedisClusterCommands<String, byte[]> commands;

    RedisClock(Redis redis) {
        this.commands = redis.sync();
    }

    /// Milliseconds since the epoch.
    @Override
    public long millis() {
        List<byte[]> time = commands.time();
        return number(time.get(0)) * 1000 + number(time.get(1)) / 1000;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    private static long number(byte[] digits) {
        return Long.parseLong(new String(digits, StandardCharsets.US_ASCII));
    }
}
