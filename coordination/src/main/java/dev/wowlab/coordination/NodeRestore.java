package dev.wowlab.coordination;

import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whether Redis has every node of the durable record. Thread-safe. The mark lies in Redis itself, so a
/// Redis that was emptied does not have it; only while it is there does "unknown to Redis" mean
/// "never registered".
public final class NodeRestore {
    private static final String COMPLETE = "complete";

    private final RedisClusterCommands<String, byte[]> commands;
    private final Scripts scripts;

    NodeRestore(Redis redis, Scripts scripts) {
        this.commands = redis.sync();
        this.scripts = scripts;
    }

    /// Whether a restore was finished since Redis was empty.
    public boolean isComplete() {
        byte[] mark = commands.get(Keys.RESTORED);
        return mark != null && new String(mark, StandardCharsets.UTF_8).equals(COMPLETE);
    }

    /// Begins a restore: call it before the durable record is read.
    ///
    /// @return token for `finish`
    public String begin() {
        String token = Ids.restore();
        commands.set(Keys.RESTORED, token.getBytes(StandardCharsets.UTF_8));
        return token;
    }

    /// Ends a restore after every record was given to `Nodes.restore`.
    ///
    /// @return false when Redis was emptied meanwhile, or another restore began: then it is not complete
    public boolean finish(String token) {
        Reply reply = scripts.run(Script.FINISH_RESTORE, List.of(Keys.RESTORED), token);
        return switch (reply.word()) {
            case "FINISHED" -> true;
            case "LOST" -> false;
            default -> throw reply.unexpected();
        };
    }
}
