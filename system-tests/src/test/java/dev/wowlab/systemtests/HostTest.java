package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.ChildProcess;
import dev.wowlab.localplatform.ChildSpec;
import dev.wowlab.localplatform.ServiceProcess;
import dev.wowlab.localplatform.ServiceSpec;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `wowlab host` as an operator runs it: a process of its own, with a folder that stays.
class HostTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long SEED = 11;
    private static final long ITERATIONS = 6_000;
    private static final int CHUNK = 60;

    private static ResultDigest expected;

    private final int port = quietPort();
    private final int beaconPort = quietPort();
    private final List<ChildProcess> started = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void simulate() throws Exception {
        expected = Fights.digestHere(SEED, ITERATIONS);
    }

    @AfterEach
    void stopAll() {
        started.forEach(ChildProcess::stop);
    }

    @Test
    void whateverEndsIsStartedAgainAndNothingIsLostWhenAllOfItIsKilledAtOnce() throws Exception {
        ChildProcess host = host(0, "--nodes", "1", "--workers", "1");
        JobId first;
        JobId second;
        try (PlatformClient client = client()) {
            first = runningJob(client).id();
            List<ProcessHandle> services = children(host, "java");
            services.getFirst().destroyForcibly(); // a sentinel
            services.getLast().destroyForcibly(); // the node
            children(host, "redis-server").getFirst().destroyForcibly();
            children(host, "centrifugo").getFirst().destroyForcibly();
            assertThat(Fights.awaitDigest(client, client.job(first))).isEqualTo(expected);
            for (String part : List.of("redis", "beacon-.", "sentinel-.", "node-1")) {
                await().atMost(PATIENCE)
                        .until(() ->
                                host.logLines().stream().anyMatch(line -> line.matches(".* " + part + " is up again")));
            }
            second = runningJob(client).id();
        }
        killAll(host);

        ChildProcess again = host(1, "--nodes", "1", "--workers", "1");
        try (PlatformClient client = client()) {
            assertThat(Fights.awaitDigest(client, client.job(second))).isEqualTo(expected);
            assertThat(client.job(first).state()).isEqualTo(JobState.COMPLETED);
            assertThat(client.nodes()).as("the node keeps its key").hasSize(1);
        }
        List<ProcessHandle> children = again.children();
        again.stop();
        assertThat(again.isAlive()).isFalse();
        assertThat(children).hasSizeGreaterThanOrEqualTo(7).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void anotherMachineLendsItANodeAndAPageIsLiveAtTheAddressThatPeopleUse() throws Exception {
        host(0, "--nodes", "0", "--public-url", "http://localhost:" + port);
        URI people = URI.create("http://localhost:" + port);
        ServiceSpec spec = new ServiceSpec(
                "guild-member",
                "dev.wowlab.node.Main",
                List.of("-Xmx128m"),
                Map.of(
                        "WOWLAB_SENTINEL_URL", people.toString(),
                        "WOWLAB_NODE_HOME", folder.resolve("member").toString(),
                        "WOWLAB_NODE_NAME", "guild-member",
                        "WOWLAB_NODE_WORKERS", "1",
                        "WOWLAB_JOIN_TOKEN", joinToken()),
                folder);
        try (ServiceProcess _ = ServiceProcess.start(spec);
                PlatformClient client = new PlatformClient(people);
                Browser browser = Browser.start()) {
            JobView job = client.submit(Fights.submit(SEED, 15 * ITERATIONS, CHUNK), Fights.newKey());
            Page page = browser.newPage();
            page.navigate(people + "/jobs/" + job.id());
            PlaywrightAssertions.assertThat(page.locator("#connection")).hasText("live");
            page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE.toMillis()));
            assertThat(client.nodes())
                    .singleElement()
                    .satisfies(node -> assertThat(node.name()).isEqualTo("guild-member"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aFolderHasOnePlatformAtATime() throws Exception {
        host(0, "--nodes", "0");
        ChildProcess other = launch("other", quietPort(), quietPort(), "--nodes", "0");
        assertThat(other.awaitExit(PATIENCE)).isEqualTo(1);
        assertThat(other.logTail(5)).contains("another platform runs in " + home());
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

    private Path home() {
        return folder.resolve("platform");
    }

    /// Starts it and returns when it is ready.
    ///
    /// @param before how many times it was ready in this folder before
    private ChildProcess host(int before, String... more) {
        ChildProcess host = launch("host", port, beaconPort, more);
        host.awaitReady(
                () -> host.logLines().stream()
                                .filter(line -> line.startsWith("ready "))
                                .count()
                        > before,
                PATIENCE);
        return host;
    }

    private ChildProcess launch(String name, int at, int beaconsAt, String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.wowlab.cli.Main",
                "host",
                "--folder",
                home().toString(),
                "--listen",
                "127.0.0.1:" + at,
                "--beacon-port",
                Integer.toString(beaconsAt)));
        command.addAll(List.of(more));
        ChildProcess process = ChildProcess.start(
                new ChildSpec(name, command, Map.of(), folder, folder.resolve(name + ".log"), "TERM"));
        started.add(process);
        return process;
    }

    private PlatformClient client() {
        return new PlatformClient(URI.create("http://127.0.0.1:" + port));
    }

    private String joinToken() throws Exception {
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(home().resolve("keys"))) {
            keys.load(reader);
        }
        return keys.getProperty("join-token");
    }

    /// A job of which a part is merged, and a larger part is still to do.
    private static JobView runningJob(PlatformClient client) throws Exception {
        JobView job = client.submit(Fights.submit(SEED, ITERATIONS, CHUNK), Fights.newKey());
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            JobView now = client.job(job.id());
            assertThat(now.state())
                    .as("it must still run when something is killed")
                    .isNotEqualTo(JobState.COMPLETED);
            return now.fightsDone() > 0;
        });
        return job;
    }

    /// The platform's processes that run a program of that name, in the order in which they were started.
    private static List<ProcessHandle> children(ChildProcess host, String program) {
        return host.children().stream()
                .filter(child -> Path.of(child.info().command().orElse(""))
                        .getFileName()
                        .toString()
                        .startsWith(program))
                .sorted(Comparator.comparing(ProcessHandle::pid))
                .toList();
    }

    /// As when the power fails: nobody has time for anything.
    private static void killAll(ChildProcess host) {
        List<ProcessHandle> children = host.children();
        host.kill();
        children.forEach(ProcessHandle::destroyForcibly);
        await().atMost(PATIENCE).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
}
