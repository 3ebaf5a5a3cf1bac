package dev.wowlab.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.cli.Main;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.localplatform.SentinelProcess;
import dev.wowlab.localplatform.StartListener;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.problem.Problem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a user hands in: once is once, and what is wrong is refused by name.
class SubmitTest {
    private static LocalPlatform platform;
    private static PlatformClient client;
    private static HttpClient http;

    @BeforeAll
    static void start() {
        platform = LocalPlatform.start(PlatformSettings.ofTwo().withNodes(1), StartListener.NONE);
        client = Fights.client(platform);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.shutdownNow();
        client.close();
        platform.close();
    }

    @Test
    void aSubmitRepeatedWithTheSameKeyMakesOneJobOnWhicheverSentinel() throws Exception {
        byte[] body = Json.mapper().writeValueAsBytes(Fights.submit(3, 20, 10));
        String key = Fights.newKey();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            HttpResponse<String> response = post(i, body, key);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(i == 0 ? 201 : 200);
            ids.add(Json.mapper().readTree(response.body()).path("id").asString());
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void anotherSubmitUnderAUsedKeyIsRefused() throws Exception {
        String key = Fights.newKey();
        assertThat(post(0, Json.mapper().writeValueAsBytes(Fights.submit(3, 20, 10)), key)
                        .statusCode())
                .isEqualTo(201);
        assertThat(post(1, Json.mapper().writeValueAsBytes(Fights.submit(4, 20, 10)), key)
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void anEqualFinishedJobAnswersFromTheRecordWithTheSameDigest() throws Exception {
        SubmitJob computed = Fights.submit(11, 40, 10);
        JobView first = client.submit(computed, Fights.newKey());
        String digest = Fights.awaitDigest(client, first).value();
        JobView second = client.submit(
                new SubmitJob(
                        computed.engine(),
                        computed.input(),
                        computed.iterations(),
                        computed.precision(),
                        computed.maxIterations(),
                        computed.seed(),
                        computed.chunkSize(),
                        computed.title(),
                        computed.visibility(),
                        computed.priority(),
                        java.util.Optional.empty()),
                Fights.newKey());
        assertThat(second.report().orElseThrow().digest().value()).isEqualTo(digest);
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() throws Exception {
        HttpResponse<String> response =
                post(0, "{\"engine\": \"tbc\",\n \"input\": {,}}".getBytes(StandardCharsets.UTF_8), Fights.newKey());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(problem(response).detail()).contains("line 2");
    }

    @Test
    void anUnknownClassIsRefusedByItsField() throws Exception {
        refused(request -> player(request).put("class", "ClassBard"), "class");
    }

    @Test
    void anUnknownItemIsRefusedByItsField() throws Exception {
        refused(
                request -> ((ObjectNode)
                                player(request).path("equipment").path("items").get(0))
                        .put("id", 99_999_999),
                "items[0]");
    }

    @Test
    void anUnknownAplActionIsRefusedByItsField() throws Exception {
        refused(
                request -> {
                    ObjectNode line = (ObjectNode) player(request)
                            .path("rotation")
                            .path("priorityList")
                            .get(0);
                    line.remove("action");
                    line.putObject("action").putObject("danceWildly");
                },
                "priorityList[0]");
    }

    @Test
    void aNegativeDurationIsRefusedByItsField() throws Exception {
        refused(request -> ((ObjectNode) request.path("encounter")).put("duration", -5), "encounter.duration");
    }

    @Test
    void wrongNumbersOfFightsAreRefusedByTheirFields() throws Exception {
        for (String field : List.of("iterations", "chunkSize")) {
            ObjectNode body = Json.mapper().valueToTree(Fights.submit(1, 10, 10));
            body.put(field, -1);
            HttpResponse<String> response = post(0, Json.mapper().writeValueAsBytes(body), Fights.newKey());
            assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
            assertThat(problem(response).errors())
                    .extracting(Problem.FieldError::field)
                    .containsExactly(field);
        }
    }

    @Test
    void aBodyOf10MegabytesIsRefusedAsTooLarge() throws Exception {
        byte[] body = new byte[10 * 1024 * 1024];
        java.util.Arrays.fill(body, (byte) ' ');
        HttpResponse<String> response = post(0, body, Fights.newKey());
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(problem(response).status()).isEqualTo(413);
    }

    @Test
    void theCommandSubmitWaitsForTheResultAndPassesRefusalsOn(@TempDir Path folder) throws Exception {
        Path good = folder.resolve("good.json");
        Files.write(good, Json.mapper().writeValueAsBytes(Fights.request()));
        ObjectNode bard = Fights.request();
        player(bard).put("class", "ClassBard");
        Path bad = folder.resolve("bad.json");
        Files.write(bad, Json.mapper().writeValueAsBytes(bard));

        assertThat(Main.run("submit", "--url", platform.url(), "--iterations", "50", "--watch", good.toString()))
                .isZero();
        assertThat(Main.run("submit", "--url", platform.url(), bad.toString())).isEqualTo(3);
        assertThat(Main.run(
                        "submit",
                        "--url",
                        platform.url(),
                        folder.resolve("none.json").toString()))
                .isEqualTo(1);
        assertThat(Main.run("watch", "--url", platform.url(), "no-such-job")).isEqualTo(3);
        assertThat(Main.run("watch", "--url", "nonsense", "no-such-job")).isEqualTo(2);
    }

    private static void refused(Consumer<ObjectNode> spoil, String field) throws Exception {
        ObjectNode body = Json.mapper().valueToTree(Fights.submit(1, 10, 10));
        spoil.accept((ObjectNode) body.path("input"));
        HttpResponse<String> response = post(0, Json.mapper().writeValueAsBytes(body), Fights.newKey());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(problem(response).errors())
                .as(response.body())
                .anySatisfy(
                        error -> assertThat(error.field()).startsWith("input.").contains(field));
    }

    private static ObjectNode player(JsonNode request) {
        return (ObjectNode)
                request.path("raid").path("parties").get(0).path("players").get(0);
    }

    private static Problem problem(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.MEDIA_TYPE);
        return Json.mapper().readValue(response.body(), Problem.class);
    }

    private static HttpResponse<String> post(int turn, byte[] body, String key) throws Exception {
        List<SentinelProcess> sentinels = platform.sentinels();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(sentinels.get(turn % sentinels.size()).url() + "/api/v1/jobs"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
