package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.localplatform.CentrifugoProcess;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.ServiceProcess;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Real nodes on a real platform: what they do when they, or what wakes them, go away.
class NodeLifeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int LONG_JOB = 20_000;
    private static final long MAX_RESIDENT_BYTES = 250L << 20;

    private static LocalPlatform platform;
    private static HttpClient http;
    private static JsonNode input;

    @BeforeAll
    static void start() throws IOException {
        platform = LocalPlatform.start(PlatformSettings.ofTwo().withDeadlines(1, 10), StartListener.NONE);
        http = HttpClient.newHttpClient();
        try (InputStream sample =
                NodeLifeTest.class.getResourceAsStream("/dev/wowlab/specs/presets/arcane-mage.json")) {
            assertThat(sample).isNotNull();
            input = Json.mapper().readTree(sample);
        }
    }

    @AfterAll
    static void stop() {
        http.shutdownNow();
        platform.close();
    }

    @Test
    void aNodeThatIsStoppedGivesItsChunksBackAndAnotherFinishesTheJob() throws Exception {
        JobId undisturbed = submit(LONG_JOB, 1);
        ResultReport expected = report(undisturbed);

        JobId job = submitFresh(LONG_JOB, 1);
        awaitProgress(job);
        ServiceProcess leaver = platform.nodes().getFirst();
        long started = System.nanoTime();
        leaver.close();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(view(job).state()).as("it left in the middle of the job").isEqualTo(JobState.RUNNING);
        assertThat(leaver.process().logTail(5)).contains("leases were given back");
        assertThat(report(job).digest()).isEqualTo(expected.digest());
        leaver.restart();
    }

    @Test
    void nodesPollWhenCentrifugoIsDownAndAreWokenAgainAfterwards() throws Exception {
        ResultReport expected = report(submit(100, 3));
        for (CentrifugoProcess beacon : platform.beacons()) {
            beacon.process().kill();
        }

        assertThat(report(submitFresh(100, 3)).digest()).isEqualTo(expected.digest());

        for (CentrifugoProcess beacon : platform.beacons()) {
            beacon.restart();
        }
        for (ServiceProcess node : platform.nodes()) {
            await().atMost(PATIENCE)
                    .until(() -> node.process()
                            .logTail(3)
                            .lines()
                            .reduce("", (first, last) -> last)
                            .contains("connected to Centrifugo"));
        }
        assertThat(report(submitFresh(100, 3)).digest()).isEqualTo(expected.digest());
    }

    @Test
    void aNodeWithAPlanStaysSmall() throws Exception {
        report(submit(1_000, 4));
        for (ServiceProcess node : platform.nodes()) {
            assertThat(node.residentBytes().orElseThrow()).isLessThan(MAX_RESIDENT_BYTES);
        }
    }

    private static JobId submit(int iterations, long seed) throws IOException, InterruptedException {
        return submit(iterations, seed, false);
    }

    /// Computed again even if the same job was answered before.
    private static JobId submitFresh(int iterations, long seed) throws IOException, InterruptedException {
        return submit(iterations, seed, true);
    }

    private static JobId submit(int iterations, long seed, boolean recompute) throws IOException, InterruptedException {
        Map<String, Object> job = Map.of(
                "engine",
                "tbc",
                "input",
                input,
                "iterations",
                iterations,
                "seed",
                seed,
                "chunkSize",
                100,
                "recompute",
                recompute);
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.url() + "/api/v1/jobs"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(job)))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return Json.mapper().readValue(response.body(), JobView.class).id();
    }

    private static void awaitProgress(JobId job) {
        await().atMost(PATIENCE).until(() -> view(job).fightsDone() > 0);
    }

    private static ResultReport report(JobId job) {
        List<JobView> last = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            last.add(view(job));
            return last.getLast().state().isFinal();
        });
        JobView view = last.getLast();
        assertThat(view.state()).as("%s", view.failures()).isEqualTo(JobState.COMPLETED);
        return view.report().orElseThrow();
    }

    private static JobView view(JobId job) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.url() + "/api/v1/jobs/" + job))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Json.mapper().readValue(response.body(), JobView.class);
    }
}
