package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;
import java.util.List;

/// Remembers what work requests were answered with, so that one that is sent again changes nothing. Thread-safe.
public final class WorkRequests {
    /// A request that was begun and not answered may be begun again after this.
    public static final Duration RUNNING_AT_MOST = Duration.ofSeconds(30);

    /// How long a reply can be asked for again. A node that did not hear it tries several times a minute; one that
    /// was cut off for longer is dead by then, and its leases have ended.
    public static final Duration KEPT = Duration.ofMinutes(2);

    private final RedisClusterCommands<String, byte[]> commands;
    private final Scripts scripts;

    WorkRequests(Redis redis, Scripts scripts) {
        this.commands = redis.sync();
        this.scripts = scripts;
    }

    /// Begins a request.
    public RequestReply begin(NodeId node, String requestId) {
        Reply reply =
                scripts.run(Script.BEGIN_REQUEST, List.of(Keys.reply(node, requestId)), RUNNING_AT_MOST.toMillis());
        return switch (reply.word()) {
            case "FIRST" -> new RequestReply.First();
            case "IN_PROGRESS" -> new RequestReply.InProgress();
            case "ANSWERED" -> new RequestReply.Answered(reply.bytes(1));
            default -> throw reply.unexpected();
        };
    }

    /// Keeps the reply of a request.
    public void answer(NodeId node, String requestId, byte[] reply) {
        commands.set(Keys.reply(node, requestId), reply, SetArgs.Builder.px(KEPT.toMillis()));
    }

    /// Forgets a request that failed, so that it can be sent again at once.
    public void forget(NodeId node, String requestId) {
        commands.del(Keys.reply(node, requestId));
    }
}
