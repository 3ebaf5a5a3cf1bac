package dev.wowlab.localplatform;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/// One real Centrifugo instance on loopback ports, with the project's own configuration. Thread-safe.
public final class CentrifugoProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final int PROBE_TIMEOUT_MS = 1_000;

    private final String name;
    private final CentrifugoSettings settings;
    private final Path folder;
    private final int port;
    private final int internalPort;
    private CentrifugoBinary binary;
    private ChildProcess process;

    private CentrifugoProcess(
            String name, CentrifugoSettings settings, Path folder, CentrifugoBinary binary, int port) {
        this.name = name;
        this.settings = settings;
        this.folder = folder;
        this.binary = binary;
        this.port = port;
        this.internalPort = FreePort.next();
        this.process = launch();
    }

    /// Starts one in a temporary folder. The first call on a machine without a Centrifugo builds it, which takes a
    /// minute or two.
    public static CentrifugoProcess start(String name, CentrifugoSettings settings) {
        return start(name, settings, TemporaryFolder.create("wowlab-centrifugo"));
    }

    /// Starts one of a certain version in a temporary folder.
    public static CentrifugoProcess start(String name, CentrifugoSettings settings, CentrifugoVersion version) {
        return start(name, settings, TemporaryFolder.create("wowlab-centrifugo"), CentrifugoBinary.of(version));
    }

    /// Starts one that keeps its configuration and its log in `folder`. Returns when it answers.
    ///
    /// @param name unique among the instances of one engine
    /// @throws StartFailedException with the end of its log, or what to install
    public static CentrifugoProcess start(String name, CentrifugoSettings settings, Path folder) {
        return start(name, settings, folder, CentrifugoBinary.locate());
    }

    private static CentrifugoProcess start(
            String name, CentrifugoSettings settings, Path folder, CentrifugoBinary binary) {
        return Ports.retry(port -> new CentrifugoProcess(name, settings, folder, binary, port));
    }

    private ChildProcess launch() {
        Path configuration = folder.resolve(name + ".json");
        String resource = "/centrifugo/v" + binary.version().major() + ".json";
        try (InputStream content = CentrifugoProcess.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new StartFailedException("[" + name + "] the class path has no " + resource);
            }
            Files.createDirectories(folder);
            Files.copy(content, configuration, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartFailedException("[" + name + "] cannot write " + configuration + ": " + e.getMessage(), e);
        }
        ChildProcess child = ChildProcess.start(new ChildSpec(
                name,
                List.of(binary.program().toString(), "--config", configuration.toString()),
                settings.environment(binary.version(), name, port, internalPort),
                folder,
                folder.resolve(name + ".log"),
                "TERM"));
        child.awaitReady(this::isHealthy, START_LIMIT);
        return child;
    }

    private boolean isHealthy() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(apiUrl() + "/health").toURL().openConnection();
            connection.setConnectTimeout(PROBE_TIMEOUT_MS);
            connection.setReadTimeout(PROBE_TIMEOUT_MS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false; // not listening yet
        }
    }

    /// `http://127.0.0.1:INTERNAL`: the HTTP API, metrics and health; the public port has none of them.
    public String apiUrl() {
        return "http://127.0.0.1:" + internalPort;
    }

    /// `ws://127.0.0.1:PORT/connection/websocket`
    public String webSocketUrl() {
        return "ws://127.0.0.1:" + port + Hosting.WEB_SOCKET_PATH;
    }

    /// The public port: WebSocket connections only.
    public int port() {
        return port;
    }

    public CentrifugoSettings settings() {
        return settings;
    }

    public synchronized CentrifugoVersion version() {
        return binary.version();
    }

    public synchronized ChildProcess process() {
        return process;
    }

    /// Starts it again on the same ports after it was stopped or killed.
    public synchronized void restart() {
        process.stop();
        process = launch();
    }

    /// Starts it again on the same ports with the program of another version, as an update does.
    public synchronized void restart(CentrifugoVersion version) {
        binary = CentrifugoBinary.of(version);
        restart();
    }

    /// Stops it; its folder stays.
    @Override
    public synchronized void close() {
        process.stop();
    }
}
