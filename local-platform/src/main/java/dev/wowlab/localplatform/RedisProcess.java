package dev.wowlab.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One real Redis on a loopback port, with its append-only file in a folder of its own. Thread-safe.
public final class RedisProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final boolean cluster;
    private ChildProcess process;

    private RedisProcess(Path folder, int port, boolean cluster, ChildProcess process) {
        this.folder = folder;
        this.port = port;
        this.cluster = cluster;
        this.process = process;
    }

    /// Starts one in a temporary folder.
    public static RedisProcess start() {
        return start(TemporaryFolder.create("wowlab-redis"));
    }

    /// Starts one that keeps its data and its log in `folder`. Returns when it answers.
    ///
    /// @throws StartFailedException with the end of its log
    public static RedisProcess start(Path folder) {
        return Ports.retry(port -> start(folder, port, false));
    }

    /// Starts one in cluster mode that owns all slots: it refuses a script that touches keys of two slots.
    public static RedisProcess startCluster() {
        Path folder = TemporaryFolder.create("wowlab-redis-cluster");
        RedisProcess redis = Ports.retry(port -> start(folder, port, true));
        redis.ask("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
        redis.process.awaitReady(() -> redis.answers("SET", "wowlab:ready", "1"), START_LIMIT);
        redis.flush();
        return redis;
    }

    private static RedisProcess start(Path folder, int port, boolean cluster) {
        return new RedisProcess(folder, port, cluster, launch(folder, port, cluster));
    }

    private static ChildProcess launch(Path folder, int port, boolean cluster) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new StartFailedException("[redis] cannot make " + folder + ": " + e.getMessage(), e);
        }
        List<String> command = new java.util.ArrayList<>(List.of(
                RedisBinary.locate().toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                folder.toAbsolutePath().toString(),
                "--daemonize",
                "no",
                "--save",
                "",
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec"));
        if (cluster) {
            command.addAll(List.of("--cluster-enabled", "yes", "--cluster-port", Integer.toString(FreePort.next())));
        }
        ChildProcess process = ChildProcess.start(
                new ChildSpec("redis", command, Map.of(), folder, folder.resolve("redis.log"), "TERM"));
        process.awaitReady(() -> pings(port), START_LIMIT);
        return process;
    }

    private static boolean pings(int port) {
        try {
            return RespClient.ask(port, "PING").equals("+PONG");
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    /// `redis://127.0.0.1:PORT`
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public synchronized ChildProcess process() {
        return process;
    }

    /// Starts it again on the same port and data after it was stopped or killed.
    public synchronized void restart() {
        process.stop();
        process = launch(folder, port, cluster);
    }

    /// Deletes every key of every database, and every loaded script.
    public void flush() {
        ask("FLUSHALL");
        ask("SCRIPT", "FLUSH");
    }

    private void ask(String... words) {
        try {
            String reply = RespClient.ask(port, words);
            if (!reply.startsWith("+")) {
                throw new IllegalStateException("[redis] " + String.join(" ", words) + " answered " + reply);
            }
        } catch (IOException e) {
            throw new IllegalStateException("[redis] " + String.join(" ", words) + ": " + e.getMessage(), e);
        }
    }

    private boolean answers(String... words) {
        try {
            return RespClient.ask(port, words).startsWith("+");
        } catch (IOException e) {
            return false; // still starting
        }
    }

    /// Stops it; its folder stays.
    @Override
    public synchronized void close() {
        process.stop();
    }
}
