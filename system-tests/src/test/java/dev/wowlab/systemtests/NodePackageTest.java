package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.ChildProcess;
import dev.wowlab.localplatform.ChildSpec;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.pack.Computer;
import dev.wowlab.protocol.pack.PackageVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The node that a platform hands out, as a volunteer runs it: loaded, unpacked, started by its launcher.
class NodePackageTest {
    private static final Path BUILT = Path.of("..", "node", "target", "node-package");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Path handedOut;
    private LocalPlatform platform;
    private PlatformClient client;

    @BeforeEach
    void start() throws IOException {
        assumeThat(BUILT).as("Maven makes it in its phase package").isDirectory();
        handedOut = copy(BUILT, folder.resolve("handed-out"));
        platform = LocalPlatform.start(
                PlatformSettings.ofTwo()
                        .withNodes(0)
                        .withSentinelSettings(Map.of(
                                "WOWLAB_NODE_PACKAGE",
                                handedOut.toString(),
                                "WOWLAB_NODE_JAVA",
                                Files.createDirectories(folder.resolve("node-java"))
                                        .toString())),
                StartListener.NONE);
        client = Fights.client(platform);
    }

    @AfterEach
    void stop() {
        http.shutdownNow();
        if (platform != null) {
            client.close();
            platform.close();
        }
    }

    @Test
    void itWorksFollowsNewerVersionsAndGoesBackFromOneThatDoesNotRun() throws Exception {
        Path node = unpacked("/wowlab-node.zip");
        String first = word(node.resolve("current"));
        assertThat(first).isEqualTo(handedOutNow().id());
        whatIsWrongInItsSettingsIsTold(node);

        handOut("-Dwowlab.test=second");
        String second = handedOutNow().id();
        assertThat(second).isNotEqualTo(first);
        try (ChildProcess volunteer = volunteer(node)) {
            JobView job = client.submit(Fights.submit(5, 90_000, 60), Fights.newKey());
            await().atMost(PATIENCE).until(() -> word(node.resolve("current")).equals(second));
            assertThat(Fights.awaitDigest(client, job)).isEqualTo(Fights.digestHere(5, 90_000));
            await().atMost(PATIENCE).until(() -> versions(node), List.of(second)::equals);
            assertThat(activeNodes()).hasSize(1);
            volunteer.stop();
            assertThat(volunteer.logTail(1))
                    .as("it was told, and gave back what it had")
                    .contains("leases were given back");
        }
        assertThat(activeNodes())
                .as("the platform was told, too")
                .allMatch(one -> one.lastBeat().map(Heartbeat::draining).orElse(false));

        String broken = putOneThatDoesNotRun(node, second);
        try (ChildProcess volunteer = volunteer(node)) {
            await().atMost(PATIENCE).until(() -> versions(node), List.of(second)::equals);
            assertThat(volunteer.logLines()).anyMatch(line -> line.contains("going back to " + second));
            assertThat(word(node.resolve("refused"))).isEqualTo(broken);
            assertThat(word(node.resolve("current"))).isEqualTo(second);
            JobView job = client.submit(Fights.submit(6, 600, 60), Fights.newKey());
            assertThat(Fights.awaitDigest(client, job)).isEqualTo(Fights.digestHere(6, 600));
        }
    }

    /// As much of Java as the node needs, and nothing else of this machine's.
    @Test
    void whereJavaCameWithItItRunsWithThat() throws Exception {
        assertThat(Main.run("node-java", "--folder", folder.toString())).isZero();
        String here = Computer.here().orElseThrow().id();
        Path node = unpacked("/wowlab-node.zip?java=" + here);
        try (ChildProcess volunteer = volunteer(node)) {
            JobView job = client.submit(Fights.submit(7, 600, 60), Fights.newKey());
            assertThat(Fights.awaitDigest(client, job)).isEqualTo(Fights.digestHere(7, 600));
            assertThat(volunteer.logLines()).anyMatch(line -> line.contains("unpacking java/" + here));
            assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().command().stream()))
                    .as("the program that runs")
                    .contains(node.resolve("java/wowlab-java-25/bin/java")
                            .toRealPath()
                            .toString());
        }
        assertThat(node.resolve("java").resolve(Computer.here().orElseThrow().archive()))
                .as("unpacked once")
                .doesNotExist();
    }

    private void whatIsWrongInItsSettingsIsTold(Path node) throws IOException {
        Path settings = node.resolve("settings.txt");
        String sound = Files.readString(settings);
        Files.writeString(settings, "WOWLAB_NODE_WORKER=2\n", StandardOpenOption.APPEND);
        try (ChildProcess volunteer = volunteer(node)) {
            assertThat(volunteer.awaitExit(PATIENCE)).isEqualTo(2);
            assertThat(volunteer.logTail(3))
                    .contains("settings.txt, line ", "WOWLAB_NODE_WORKER=2", "WOWLAB_NODE_WORKERS");
        }
        Files.writeString(settings, sound);
    }

    /// As after an update to a version that the JVM refuses.
    private static String putOneThatDoesNotRun(Path node, String before) throws IOException {
        String broken = "0".repeat(32);
        Path version = copy(
                node.resolve("versions").resolve(before),
                node.resolve("versions").resolve(broken));
        Files.writeString(
                version.resolve("java.options"),
                "-XX:+NoSuchOption -XX:-IgnoreUnrecognizedVMOptions\n",
                StandardOpenOption.APPEND);
        Files.writeString(node.resolve("previous"), before + "\n");
        Files.writeString(node.resolve("current"), broken + "\n");
        return broken;
    }

    private ChildProcess volunteer(Path node) {
        return ChildProcess.start(new ChildSpec(
                "volunteer",
                List.of("sh", node.resolve("wowlab-node").toString()),
                Map.of(),
                folder,
                folder.resolve("volunteer.log"),
                "TERM"));
    }

    /// Loads the package and unpacks it where blanks are in the way; the node's key lies in the test's folder.
    private Path unpacked(String path) throws Exception {
        Path root = Files.createDirectories(folder.resolve("my computer"));
        byte[] archive = http.send(request(path), BodyHandlers.ofByteArray()).body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = root.resolve(entry.getName());
                Files.createDirectories(file.resolve(".."));
                Files.copy(zip, file);
            }
        }
        Path node = root.resolve("wowlab-node");
        Files.writeString(
                node.resolve("settings.txt"),
                "WOWLAB_NODE_HOME=%s%nWOWLAB_JOIN_TOKEN=%s%n".formatted(folder.resolve("key"), platform.joinToken()),
                StandardOpenOption.APPEND);
        return node;
    }

    /// From now on the platform hands out a newer node, which is started with one more option.
    private void handOut(String option) throws Exception {
        Files.writeString(handedOut.resolve("program/java.options"), option + "\n", StandardOpenOption.APPEND);
        Files.writeString(
                handedOut.resolve("package.properties"),
                "version=0.1.0\nbuiltAt=%s\n".formatted(handedOutNow().builtAt().plus(1, ChronoUnit.MINUTES)));
        String before = handedOutNow().id();
        platform.sentinels().forEach(sentinel -> sentinel.service().restart());
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !handedOutNow().id().equals(before));
    }

    private PackageVersion handedOutNow() throws IOException, InterruptedException {
        try (InputStream in = http.send(request("/api/v1/nodes/package"), BodyHandlers.ofInputStream())
                .body()) {
            return Json.mapper().readValue(in, PackageVersion.class);
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(platform.url() + path)).build();
    }

    private List<NodeView> activeNodes() throws Exception {
        return client.nodes().stream()
                .filter(node -> node.status() == NodeStatus.ACTIVE)
                .toList();
    }

    private static List<String> versions(Path node) throws IOException {
        try (Stream<Path> versions = Files.list(node.resolve("versions"))) {
            return versions.map(version -> version.getFileName().toString()).toList();
        }
    }

    private static String word(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path source : walk.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }
}
