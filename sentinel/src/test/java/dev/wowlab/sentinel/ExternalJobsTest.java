package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.WorkReply;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.problem.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Jobs of an engine that no sentinel has.
final class ExternalJobsTest {
    private static final String INPUT = """
            {"raid": {"parties": [{"players": [{"class": "ClassMage", "rotation":
              {"type": "TypeAPL", "priorityList": [{"action": {"castSpell": {"spellId": {"spellId": 30451}}}}]}}]}]},
             "encounter": {"duration": 180, "targets": [{"level": 73}]}}""";

    /// A node of these tests beats once, and has to be there until the page, or the job, looks at the fleet again.
    private static final String ONE_BEAT_LASTS = "60";

    private final Platform platform = new Platform(1, Map.of("WOWLAB_HEARTBEAT_SECONDS", ONE_BEAT_LASTS));
    private final Http http = platform.http();

    @AfterEach
    void stop() {
        platform.close();
    }

    private static String body(String engine, String more) {
        return "{\"engine\": \"" + engine + "\", \"input\": " + INPUT + ", \"iterations\": 20000" + more + "}";
    }

    private JobView submit(String engine) {
        Http.Answer answer = http.post("/api/v1/jobs", body(engine, ""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.as(JobView.class);
    }

    private List<FieldError> refused(String body) {
        Http.Answer answer = http.post("/api/v1/jobs", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.problem().errors();
    }

    private TestNode nodeWith(String version) {
        TestNode node = new TestNode(List.of(platform.url()), List.of(new EngineRef("wowsimcli", version)));
        node.register(Optional.of(Platform.JOIN_TOKEN));
        node.beat(List.of());
        return node;
    }

    @Test
    void a_job_of_a_named_version_is_queued_and_says_that_no_node_offers_it() {
        JobView job = submit("wowsimcli@v1");

        assertThat(job.engine()).isEqualTo(new EngineRef("wowsimcli", "v1"));
        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(job.waiting()).contains("no node offers the engine wowsimcli/v1 now");
        assertThat(Submit.read(http, job)).isEqualTo(job);
        assertThat(http.get("/jobs/" + job.id()).text())
                .contains("Nobody can go on with it: no node offers the engine wowsimcli/v1 now.");
    }

    @Test
    void once_a_node_offers_it_the_job_waits_no_more_and_the_node_gets_it() {
        JobView job = submit("wowsimcli@v1");

        TestNode node = nodeWith("v1");

        await().until(() -> Submit.read(http, job).waiting().isEmpty());
        WorkRequest request = new WorkRequest(
                UUID.randomUUID().toString(), List.of(), List.of(), List.of(new EngineRef("wowsimcli", "v1")), 1);
        assertThat(node.send(request).as(WorkReply.class).leases())
                .singleElement()
                .satisfies(lease -> {
                    assertThat(lease.jobId()).isEqualTo(job.id());
                    assertThat(lease.engine()).isEqualTo(job.engine());
                });
    }

    @Test
    void without_a_version_the_job_gets_the_one_that_nodes_offer() {
        assertThat(refused(body("wowsimcli", ""))).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("engine");
            assertThat(error.message()).contains("no node offers now", "'wowsimcli@VERSION'");
        });

        nodeWith("v1");
        assertThat(submit("wowsimcli").engine().version()).isEqualTo("v1");

        nodeWith("v2");
        assertThat(refused(body("wowsimcli", "")))
                .singleElement()
                .satisfies(error ->
                        assertThat(error.message()).contains("several versions", "wowsimcli@v1, wowsimcli@v2"));
    }

    @Test
    void the_form_offers_what_nodes_offer_and_the_operator_allows() {
        Map<String, String> settings =
                Map.of("WOWLAB_EXTERNAL_ENGINES", "wowsimcli@v1", "WOWLAB_HEARTBEAT_SECONDS", ONE_BEAT_LASTS);
        try (Platform strict = new Platform(1, settings)) {
            assertThat(strict.http().get("/").text()).doesNotContain("id=\"engine\"");
            for (String version : List.of("v1", "v2")) {
                TestNode node = new TestNode(
                        List.of(strict.url()), List.of(TestNode.COIN, new EngineRef("wowsimcli", version)));
                node.register(Optional.of(Platform.JOIN_TOKEN));
                node.beat(List.of());
            }
            await().until(() -> strict.http().get("/").text().contains("<option value=\"wowsimcli@v1\">"));
            assertThat(strict.http().get("/").text()).doesNotContain("wowsimcli@v2", "value=\"coin");
        }
    }

    @Test
    void its_chunks_are_large_enough_for_a_process_each_unless_the_submit_says_otherwise() {
        assertThat(submit("wowsimcli@v1").chunkSize()).isEqualTo(1_000);

        Http.Answer own = http.post("/api/v1/jobs", body("wowsimcli@v1", ", \"chunkSize\": 7"));
        assertThat(own.as(JobView.class).chunkSize()).isEqualTo(7);
    }

    @Test
    void what_the_engine_would_answer_with_a_wrong_number_is_refused_with_its_path() {
        String simple = body("wowsimcli@v1", "").replace("TypeAPL", "TypeSimple");

        assertThat(refused(simple)).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("input.raid.parties[0].players[0].rotation.type");
            assertThat(error.message()).contains("export the rotation as an APL");
        });
    }

    @Test
    void what_is_no_engine_is_refused_with_those_that_there_are() {
        assertThat(refused(body("simc", "")).getFirst().message()).contains("allowed are coin, wowsimcli");
        assertThat(refused(body("wowsimcli@a b", "")).getFirst().message()).contains("version behind the @");
        assertThat(refused(body("coin@9", "")).getFirst().message()).contains("has version 1 of it");
    }

    @Test
    void an_operator_says_which_versions_jobs_may_ask_for() {
        try (Platform strict = new Platform(1, Map.of("WOWLAB_EXTERNAL_ENGINES", "wowsimcli@v1"))) {
            Http.Answer other = strict.http().post("/api/v1/jobs", body("wowsimcli@v2", ""));
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.text()).contains("a version that this platform does not allow");
            assertThat(strict.http()
                            .post("/api/v1/jobs", body("wowsimcli@v1", ""))
                            .status())
                    .isEqualTo(201);
        }
        try (Platform none = new Platform(1, Map.of("WOWLAB_EXTERNAL_ENGINES", "none"))) {
            assertThat(none.http()
                            .post("/api/v1/jobs", body("wowsimcli@v1", ""))
                            .text())
                    .contains("allowed are coin");
        }
    }
}
