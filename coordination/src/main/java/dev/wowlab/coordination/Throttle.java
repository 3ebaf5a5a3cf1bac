package dev.wowlab.coordination;

import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;

/// Lets something happen at most once an interval, across all sentinels. Thread-safe.
public final class Throttle {
    private static final byte[] DONE = {'1'};

    private final RedisClusterCommands<String, byte[]> commands;

    Throttle(Redis redis) {
        this.commands = redis.sync();
    }

    /// Whether it may happen now; then it may not again until the interval has passed.
    ///
    /// @param name what happens, e.g. `progress:` and a job id
    public boolean pass(String name, Duration interval) {
        return "OK"
                .equals(commands.set(
                        Keys.throttle(name), DONE, SetArgs.Builder.nx().px(interval.toMillis())));
    }
}
