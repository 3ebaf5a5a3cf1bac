package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.ChildProcess;
import dev.wowlab.localplatform.ServiceProcess;
import dev.wowlab.localplatform.ServiceSpec;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.NodeStatus;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `wowlab host` as an operator runs it: a process of its own, with a folder that stays.
class HostTest {
    private static final Duration PATIENCE = HostProcess.PATIENCE;
    private static final long SEED = 11;
    private static final long ITERATIONS = 6_000;
    private static final int CHUNK = 60;

    private static ResultDigest expected;

    @TempDir
    private Path folder;

    private HostProcess hosted;

    @BeforeAll
    static void simulate() throws Exception {
        expected = Fights.digestHere(SEED, ITERATIONS);
    }

    @BeforeEach
    void beginWithAnEmptyFolder() {
        hosted = new HostProcess(folder);
    }

    @AfterEach
    void stopAll() {
        hosted.close();
    }

    @Test
    void whateverEndsIsStartedAgainAndNothingIsLostWhenAllOfItIsKilledAtOnce() throws Exception {
        ChildProcess host = hosted.start(0, "--nodes", "1", "--workers", "1");
        JobId first;
        JobId second;
        try (PlatformClient client = hosted.client()) {
            first = Fights.running(client, SEED, ITERATIONS, CHUNK).id();
            List<ProcessHandle> services = HostProcess.children(host, "java");
            services.getFirst().destroyForcibly(); // a sentinel
            services.getLast().destroyForcibly(); // the node
            HostProcess.children(host, "redis-server").getFirst().destroyForcibly();
            HostProcess.children(host, "centrifugo").getFirst().destroyForcibly();
            assertThat(Fights.awaitDigest(client, client.job(first))).isEqualTo(expected);
            for (String part : List.of("redis", "beacon-.", "sentinel-.", "node-1")) {
                await().atMost(PATIENCE)
                        .until(() ->
                                host.logLines().stream().anyMatch(line -> line.matches(".* " + part + " is up again")));
            }
            second = Fights.running(client, SEED, ITERATIONS, CHUNK).id();
        }
        HostProcess.killAll(host);

        ChildProcess again = hosted.start(1, "--nodes", "1", "--workers", "1");
        try (PlatformClient client = hosted.client()) {
            assertThat(Fights.awaitDigest(client, client.job(second))).isEqualTo(expected);
            assertThat(client.job(first).state()).isEqualTo(JobState.COMPLETED);
            assertThat(client.nodes()).as("the node keeps its key").hasSize(1);
        }
        List<ProcessHandle> children = again.children();
        again.stop();
        assertThat(again.isAlive()).isFalse();
        assertThat(children).hasSizeGreaterThanOrEqualTo(7).noneMatch(ProcessHandle::isAlive);
        List<Path> logs = hosted.logs();
        assertThat(logs).hasSizeGreaterThanOrEqualTo(7);
        for (Object secret : hosted.keys().values()) {
            assertThat(logs).allSatisfy(log -> assertThat(log).content().doesNotContain(secret.toString()));
        }
    }

    @Test
    void anotherMachineLendsItANodeAndAPageIsLiveAtTheAddressThatPeopleUse() throws Exception {
        hosted.start(0, "--nodes", "0", "--public-url", "http://localhost:" + hosted.port());
        URI people = URI.create("http://localhost:" + hosted.port());
        ServiceSpec spec = new ServiceSpec(
                "guild-member",
                "dev.wowlab.node.Main",
                List.of("-Xmx128m"),
                Map.of(
                        "WOWLAB_SENTINEL_URL", people.toString(),
                        "WOWLAB_NODE_HOME", folder.resolve("member").toString(),
                        "WOWLAB_NODE_NAME", "guild-member",
                        "WOWLAB_NODE_WORKERS", "1",
                        "WOWLAB_JOIN_TOKEN", hosted.joinToken()),
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
    void aPlatformGoesOnWithoutItsOwnNodeWhenThatWasRevoked() throws Exception {
        ChildProcess host = hosted.start(0, "--nodes", "1", "--workers", "1");
        String url = "http://127.0.0.1:" + hosted.port();
        try (PlatformClient client = hosted.client()) {
            String node = client.nodes().getFirst().id().value();
            assertThat(Main.run("nodes", "revoke", node, "--url", url)).isZero();
        }
        String over = "node-1 has ended with exit code 3 and is not started again: ";
        String done = "remove " + hosted.home().resolve("node-1");
        await().atMost(PATIENCE)
                .until(() -> host.logLines().stream().anyMatch(line -> line.contains(over) && line.contains(done)));
        host.stop();

        ChildProcess again = hosted.start(1, "--nodes", "1", "--workers", "1");
        assertThat(again.logLines())
                .anyMatch(line ->
                        line.contains("node-1 does not start, and the platform goes on without it: [node-1] ended"));
        await().atMost(PATIENCE)
                .until(
                        () -> again.logLines().stream()
                                .filter(line -> line.contains(over))
                                .count(),
                        told -> told == 2);
        try (PlatformClient client = hosted.client()) {
            assertThat(client.nodes())
                    .singleElement()
                    .satisfies(node -> assertThat(node.status()).isEqualTo(NodeStatus.REVOKED));
        }
    }

    @Test
    void aFolderHasOnePlatformAtATime() throws Exception {
        hosted.start(0, "--nodes", "0");
        ChildProcess other = hosted.launchAnother("--nodes", "0");
        assertThat(other.awaitExit(PATIENCE)).isEqualTo(1);
        assertThat(other.logTail(5)).contains("another platform runs in " + hosted.home());
    }
}
