package dev.wowlab.bench.queue;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;

/// Processor time that one Redis has used. Thread-safe. Redis runs commands on one thread, so that what a command costs
/// there bounds how many there can be in a second, on any machine with cores enough for everybody else.
final class RedisTime implements AutoCloseable {
    private static final String USER = "used_cpu_user_main_thread:";
    private static final String SYSTEM = "used_cpu_sys_main_thread:";

    private final RedisClient client;
    private final StatefulRedisConnection<String, String> connection;

    RedisTime(String url) {
        this.client = RedisClient.create(url);
        this.connection = client.connect();
    }

    /// Seconds of its main thread, user's and system's, since it was started.
    double seconds() {
        return seconds(connection.sync().info("cpu"));
    }

    /// @param info reply to `INFO cpu`
    static double seconds(String info) {
        return number(info, USER) + number(info, SYSTEM);
    }

    private static double number(String info, String field) {
        return info.lines()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(field.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Redis does not tell " + field + " in: " + info));
    }

    @Override
    public void close() {
        connection.close();
        client.shutdown();
    }
}
