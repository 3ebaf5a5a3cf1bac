package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.wowlab.cli.platform.JobFollower;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.ServiceProcess;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.testsupport.ShellProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Jobs of an engine that is a program of its own: WoWSims' tool where `WOWSIMCLI` names one, else a script that
/// answers as it does. The number of nodes grows from test to test.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalEngineTest {
    private static final String ENGINE = "wowsimcli";
    private static final long SEED = 4_242;
    private static final long FIGHTS = 400;
    private static final int CHUNK = 50;
    private static final double PATIENCE_MS = 60_000;

    private static LocalPlatform platform;
    private static PlatformClient client;
    private static Path folder;
    private static Path program;
    private static Optional<ResultDigest> first = Optional.empty();

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("wowlab-external");
        String real = System.getenv("WOWSIMCLI");
        program = real == null || real.isBlank() ? ShellProgram.wowSimsCli(folder) : Path.of(real);
        platform = LocalPlatform.start(PlatformSettings.ofTwo().withNodes(0), StartListener.NONE);
        client = Fights.client(platform);
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        platform.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static SubmitJob submit(String engine) throws Exception {
        return new SubmitJob(
                engine,
                Fights.request(),
                Optional.of(FIGHTS),
                Optional.empty(),
                Optional.empty(),
                Optional.of(SEED),
                Optional.of(CHUNK),
                Optional.of("system test"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true));
    }

    private static ResultDigest digest() throws Exception {
        JobView job = client.submit(submit(ENGINE), Fights.newKey());
        assertThat(job.chunks()).isEqualTo(FIGHTS / CHUNK);
        return Fights.awaitDigest(client, job);
    }

    private static ServiceProcess startNode(Path binary) throws Exception {
        ServiceProcess node = platform.startNode(Map.of("WOWLAB_NODE_ENGINES", ENGINE + "=" + binary));
        Awaitility.await()
                .until(() -> client.nodes().stream().filter(NodeView::healthy).count() > 0);
        return node;
    }

    private static List<String> versions() throws Exception {
        return client.nodes().stream()
                .flatMap(node -> node.engines().stream())
                .filter(engine -> engine.name().equals(ENGINE))
                .map(engine -> engine.version())
                .toList();
    }

    @Test
    @Order(1)
    void aJobWaitsForANodeAndSaysSo() throws Exception {
        JobView job = client.submit(submit(ENGINE + "@v0-nobody-has-it"), Fights.newKey());

        assertThat(client.job(job.id()).waiting()).isPresent();
        assertThat(client.job(job.id()).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    @Order(2)
    void oneNodeGivesTheSameDigestTwice() throws Exception {
        startNode(program);
        assertThat(versions()).hasSize(1);

        first = Optional.of(digest());

        assertThat(first).contains(digest());
    }

    @Test
    @Order(3)
    void twoNodesGiveTheDigestOfOne() throws Exception {
        startNode(program);
        assertThat(versions()).hasSize(2);
        assertThat(versions().getFirst()).isEqualTo(versions().getLast());

        assertThat(first).contains(digest());
    }

    @Test
    @Order(4)
    void theResultsPageShowsItAndRunsItAgainWithTheSameDigest() throws Exception {
        try (Browser browser = Browser.start()) {
            Page page = browser.newPage();
            JobView nobody = client.submit(submit(ENGINE + "@v0-nobody-has-it"), Fights.newKey());
            page.navigate(platform.url() + "/jobs/" + nobody.id());
            assertThat(page.textContent("#waiting")).contains("no node offers the engine " + ENGINE + "/v0");

            JobView job = client.submit(submit(ENGINE), Fights.newKey());
            page.navigate(platform.url() + "/jobs/" + job.id());
            page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
            assertThat(page.textContent("#digest")).contains(first.orElseThrow().value());
            assertThat(page.textContent("table.damage")).contains("Arcane Blast");

            page.click("#again");
            page.waitForURL(url -> url.contains("?same=" + job.id()));
            page.waitForSelector("#message:not([hidden])", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));
            assertThat(page.textContent("#message")).startsWith("Identical");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Order(5)
    void theFormOffersWhatNodesOfferAndItsResultSaysWhichEngineItWas() throws Exception {
        try (Browser browser = Browser.start()) {
            Page page = browser.newPage();
            page.navigate(platform.url());
            page.fill("#input", Json.mapper().writeValueAsString(Fights.request()));
            page.fill("#iterations", Long.toString(FIGHTS));
            page.fill("#seed", Long.toString(SEED));
            page.selectOption("#question", "weights");
            assertThat(page.isVisible("#engine")).isFalse();
            page.selectOption("#question", "damage");
            String version = versions().getFirst();
            page.selectOption("#engine", ENGINE + "@" + version);
            page.click("#simulate");
            page.waitForSelector("#digest", new Page.WaitForSelectorOptions().setTimeout(PATIENCE_MS));

            assertThat(page.textContent("main")).contains(ENGINE + "/" + version);
            assertThat(page.textContent("#digest"))
                    .hasSize(first.orElseThrow().value().length());
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void aProgramThatBreaksDownFailsTheJobWithItsMessage() throws Exception {
        Path broken = ShellProgram.write(
                folder,
                "broken",
                "[ \"$1\" = version ] && echo broken && exit\n"
                        + "fights=$(sed -n 's/.*\"iterations\":\\([0-9]*\\).*/\\1/p' \"$3\")\n"
                        + "[ \"$fights\" = 2 ] && exec " + ShellProgram.wowSimsCli(folder) + " \"$@\"\n"
                        + "printf '%s' '{\"raidMetrics\":null,\"error\":{\"message\":\"no such rune\"}}' >\"$5\"\n");
        startNode(broken);
        String version = versions().stream()
                .filter(v -> v.startsWith("broken-"))
                .findFirst()
                .orElseThrow();

        JobView job = client.submit(submit(ENGINE + "@" + version), Fights.newKey());
        JobView ended = new JobFollower(client, job.id(), seen -> {}).awaitEnd();

        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.failures()).anyMatch(reason -> reason.contains("it refused or broke down: no such rune"));
    }
}
