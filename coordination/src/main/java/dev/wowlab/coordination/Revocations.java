package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Tells every sentinel at once that a node is revoked. A message can be lost, so caches also expire. Thread-safe.
public final class Revocations {
    private final RedisClusterCommands<String, byte[]> commands;
    private final Redis redis;

    Revocations(Redis redis) {
        this.redis = redis;
        this.commands = redis.sync();
    }

    void publish(NodeId node) {
        commands.publish(Keys.REVOCATIONS_CHANNEL, node.value().getBytes(StandardCharsets.US_ASCII));
    }

    /// Listens on a connection of its own, until closed; it reconnects by itself.
    ///
    /// @param listener called on a network thread, must return at once
    public Listening listen(Consumer<NodeId> listener) {
        StatefulRedisPubSubConnection<String, byte[]> connection = redis.openPubSub();
        connection.addListener(new RedisPubSubAdapter<String, byte[]>() {
            @Override
            public void message(String channel, byte[] message) {
                listener.accept(new NodeId(new String(message, StandardCharsets.US_ASCII)));
            }
        });
        connection.sync().subscribe(Keys.REVOCATIONS_CHANNEL);
        return connection::close;
    }

    /// A subscription. Thread-safe.
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
