package dev.wowlab.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One real Redis on a loopback port, with its append-only file in a folder of its own. Thread-safe.
public final class RedisProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final boolean cluster;
    private final Optional<String> password;
    private ChildProcess process;

    private RedisProcess(Path folder, int port, boolean cluster, Optional<String> password) {
        this.folder = folder;
        this.port = port;
        this.cluster = cluster;
        this.password = password;
        this.process = launch();
    }

    /// Starts one in a temporary folder.
    public static RedisProcess start() {
        return start(TemporaryFolder.create("wowlab-redis"));
    }

    /// Starts one that keeps its data and its log in `folder`. Returns when it answers.
    ///
    /// @throws StartFailedException with the end of its log
    public static RedisProcess start(Path folder) {
        return Ports.retry(port -> new RedisProcess(folder, port, false, Optional.empty()));
    }

    /// The same; it answers only whoever knows the password, which stands in a file that only its owner can read.
    ///
    /// @param password letters and digits
    /// @throws StartFailedException with the end of its log
    public static RedisProcess start(Path folder, String password) {
        return Ports.retry(port -> new RedisProcess(folder, port, false, Optional.of(password)));
    }

    /// Starts one in cluster mode that owns all slots: it refuses a script that touches keys of two slots.
    public static RedisProcess startCluster() {
        Path folder = TemporaryFolder.create("wowlab-redis-cluster");
        RedisProcess redis = Ports.retry(port -> new RedisProcess(folder, port, true, Optional.empty()));
        redis.ask("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
        redis.process.awaitReady(() -> redis.answers("SET", "wowlab:ready", "1"), START_LIMIT);
        redis.flush();
        return redis;
    }

    private ChildProcess launch() {
        Path settings = folder.resolve("redis.conf");
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            // not an argument: everybody on the machine can read those
            OwnerOnlyFile.write(
                    settings, password.map(word -> "requirepass " + word + "\n").orElse(""));
        } catch (IOException e) {
            throw new StartFailedException("[redis] cannot make " + folder + ": " + e.getMessage(), e);
        }
        List<String> command = new ArrayList<>(List.of(
                RedisBinary.locate().toString(),
                settings.toAbsolutePath().toString(),
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
        ChildProcess started = ChildProcess.start(
                new ChildSpec("redis", command, Map.of(), folder, folder.resolve("redis.log"), "TERM"));
        started.awaitReady(() -> answers("PING"), START_LIMIT);
        return started;
    }

    /// `redis://127.0.0.1:PORT`, with the password where there is one: not for logs.
    public String url() {
        return "redis://" + password.map(word -> ":" + word + "@").orElse("") + "127.0.0.1:" + port;
    }

    /// `redis://127.0.0.1:PORT`, to be shown.
    public String address() {
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
        process = launch();
    }

    /// Deletes every key of every database, and every loaded script.
    public void flush() {
        ask("FLUSHALL");
        ask("SCRIPT", "FLUSH");
    }

    private void ask(String... words) {
        try {
            String reply = RespClient.ask(port, password, words);
            if (!reply.startsWith("+")) {
                throw new IllegalStateException("[redis] " + String.join(" ", words) + " answered " + reply);
            }
        } catch (IOException e) {
            throw new IllegalStateException("[redis] " + String.join(" ", words) + ": " + e.getMessage(), e);
        }
    }

    private boolean answers(String... words) {
        try {
            return RespClient.ask(port, password, words).startsWith("+");
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    /// Stops it; its folder stays.
    @Override
    public synchronized void close() {
        process.stop();
    }
}
