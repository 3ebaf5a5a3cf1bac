package dev.wowlab.systemtests;

import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.ChildProcess;
import dev.wowlab.localplatform.ChildSpec;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// `wowlab host` as an operator runs it: a process of its own, with a folder that stays and an address. Confined to one
/// thread.
final class HostProcess implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(120);

    private final int port = quietPort();
    private final int beaconPort = quietPort();
    private final List<ChildProcess> started = new ArrayList<>();
    private final Path folder;

    /// @param folder for its own folder and its log
    HostProcess(Path folder) {
        this.folder = folder;
    }

    /// A free port that no client is given by the system, so that it is still free when the platform comes back to it.
    private static int quietPort() {
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (ServerSocket _ = new ServerSocket(candidate, 1, InetAddress.getLoopbackAddress())) {
                return candidate;
            } catch (IOException taken) {
                // the next one
            }
        }
    }

    /// The platform's folder.
    Path home() {
        return folder.resolve("platform");
    }

    int port() {
        return port;
    }

    /// Starts it and returns when it is ready.
    ///
    /// @param before how many times it was ready in this folder before
    ChildProcess start(int before, String... more) {
        ChildProcess host = launch("host", port, beaconPort, more);
        host.awaitReady(
                () -> host.logLines().stream()
                                .filter(line -> line.startsWith("ready "))
                                .count()
                        > before,
                PATIENCE);
        return host;
    }

    /// Starts another in the same folder, at another address.
    ChildProcess launchAnother(String... more) {
        return launch("other", quietPort(), quietPort(), more);
    }

    private ChildProcess launch(String name, int at, int beaconsAt, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--listen", "127.0.0.1:" + at, "--beacon-port", Integer.toString(beaconsAt)));
        arguments.addAll(List.of(more));
        return command(name, System.getProperty("java.class.path"), "host", arguments);
    }

    /// Has it take up a build that is this one with another entry on its class path; returns at once.
    ///
    /// @param entry behind all others
    ChildProcess update(String name, Path entry) {
        return command(name, System.getProperty("java.class.path") + File.pathSeparator + entry, "update", List.of());
    }

    private ChildProcess command(String name, String classPath, String command, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "dev.wowlab.cli.Main",
                command,
                "--folder",
                home().toString()));
        line.addAll(arguments);
        ChildProcess process =
                ChildProcess.start(new ChildSpec(name, line, Map.of(), folder, folder.resolve(name + ".log"), "TERM"));
        started.add(process);
        return process;
    }

    PlatformClient client() {
        return new PlatformClient(URI.create("http://127.0.0.1:" + port));
    }

    String joinToken() throws IOException {
        return keys().getProperty("join-token");
    }

    /// What the platform keeps to itself.
    Properties keys() throws IOException {
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(home().resolve("keys"))) {
            keys.load(reader);
        }
        return keys;
    }

    /// All that it and its parts have printed.
    List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }

    /// The platform's processes that run a program of that name, in the order in which they were started.
    static List<ProcessHandle> children(ChildProcess host, String program) {
        return host.children().stream()
                .filter(child -> Path.of(child.info().command().orElse(""))
                        .getFileName()
                        .toString()
                        .startsWith(program))
                .sorted(Comparator.comparing(ProcessHandle::pid))
                .toList();
    }

    /// As when the power fails: nobody has time for anything.
    static void killAll(ChildProcess host) {
        List<ProcessHandle> children = host.children();
        host.kill();
        children.forEach(ProcessHandle::destroyForcibly);
        await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Override
    public void close() {
        started.forEach(ChildProcess::stop);
    }
}
