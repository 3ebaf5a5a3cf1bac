package dev.wowlab.coordination;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// One shared connection to a Redis server, or to a Redis Cluster, and how to open another for pub/sub. Thread-safe.
final class Redis implements AutoCloseable {
    /// A command that is not answered within this time fails.
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    /// Longest pause between two attempts to connect again; the client's own default would be half a minute.
    private static final Duration MAX_RECONNECT_PAUSE = Duration.ofMillis(500);

    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final RedisClusterCommands<String, byte[]> sync;
    private final RedisClusterAsyncCommands<String, byte[]> async;
    private final Supplier<StatefulRedisPubSubConnection<String, byte[]>> pubSub;
    private final Runnable close;

    private Redis(RedisClient client, ClientResources resources) {
        StatefulRedisConnection<String, byte[]> connection = client.connect(CODEC);
        this.sync = connection.sync();
        this.async = connection.async();
        this.pubSub = () -> client.connectPubSub(CODEC);
        this.close = () -> shutDown(client, resources);
    }

    private Redis(RedisClusterClient client, ClientResources resources) {
        StatefulRedisClusterConnection<String, byte[]> connection = client.connect(CODEC);
        this.sync = connection.sync();
        this.async = connection.async();
        this.pubSub = () -> client.connectPubSub(CODEC);
        this.close = () -> shutDown(client, resources);
    }

    private static void shutDown(AbstractRedisClient client, ClientResources resources) {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        resources.shutdown(0, 2, TimeUnit.SECONDS);
    }

    /// @param url `redis://…` for a server, several separated by commas for a Redis Cluster
    static Redis connect(String url) {
        List<RedisURI> addresses = Arrays.stream(url.split(",", -1))
                .map(String::strip)
                .map(RedisURI::create)
                .toList();
        addresses.forEach(address -> address.setTimeout(TIMEOUT));
        ClientResources resources = DefaultClientResources.builder()
                .reconnectDelay(Delay.exponential(Duration.ofMillis(1), MAX_RECONNECT_PAUSE, 2, TimeUnit.MILLISECONDS))
                .build();
        try {
            return open(addresses, resources);
        } catch (RuntimeException unreachable) {
            resources.shutdown(0, 2, TimeUnit.SECONDS);
            throw unreachable;
        }
    }

    private static Redis open(List<RedisURI> addresses, ClientResources resources) {
        TimeoutOptions timeouts = TimeoutOptions.enabled(TIMEOUT);
        if (addresses.size() == 1) {
            RedisClient client = RedisClient.create(resources, addresses.getFirst());
            client.setOptions(ClientOptions.builder().timeoutOptions(timeouts).build());
            return new Redis(client, resources);
        }
        RedisClusterClient client = RedisClusterClient.create(resources, addresses);
        client.setOptions(
                ClusterClientOptions.builder().timeoutOptions(timeouts).build());
        return new Redis(client, resources);
    }

    RedisClusterCommands<String, byte[]> sync() {
        return sync;
    }

    RedisClusterAsyncCommands<String, byte[]> async() {
        return async;
    }

    StatefulRedisPubSubConnection<String, byte[]> openPubSub() {
        return pubSub.get();
    }

    @Override
    public void close() {
        close.run();
    }
}
