package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.testsupport.SharedRedis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Submitting, reading, listing and cancelling.
final class SubmitJobsTest {
    private static Platform platform;
    private static Http http;

    @BeforeAll
    static void start() {
        platform = Platform.one();
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static Problem invalid(String body) {
        Http.Answer answer = http.post("/api/v1/jobs", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.problem();
    }

    private static List<String> fields(Problem problem) {
        return problem.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void a_submit_answers_with_the_queued_job_and_its_address() {
        Http.Answer answer = http.post("/api/v1/jobs", """
                {"engine": "coin", "input": {"coins": 1, "edge": true}, "iterations": 1000, "title": "A coin",
                 "visibility": "private", "priority": "HIGH"}
                """);

        assertThat(answer.status()).isEqualTo(201);
        JobView job = answer.as(JobView.class);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/jobs/" + job.id());
        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(job.id().value()).hasSize(26);
        assertThat(job.chunkSize()).isEqualTo(100);
        assertThat(job.chunks()).isEqualTo(10);
        assertThat(job.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(job.title()).contains("A coin");
        assertThat(job.warnings()).containsExactly("edge is not modelled");
        assertThat(job.seed()).isNotNegative();
        assertThat(Submit.read(http, job)).isEqualTo(job);
    }

    @Test
    void the_order_of_members_and_the_way_numbers_are_written_do_not_change_the_input() {
        JobView one = http.post("/api/v1/jobs", """
                {"engine": "coin", "input": {"coins": 3, "a": 1.50}, "iterations": 1}""").as(JobView.class);
        JobView other = http.post("/api/v1/jobs", """
                {"iterations": 1, "input": {"a": 1.5, "coins": 3}, "engine": "coin"}""").as(JobView.class);
        assertThat(other.inputHash()).isEqualTo(one.inputHash());
    }

    @Test
    void the_input_of_a_job_can_be_read_again_byte_for_byte() {
        JobView job = Submit.job(http, 10, 10, 1);
        Http.Answer input = http.get("/api/v1/jobs/" + job.id() + "/input");
        assertThat(input.status()).isEqualTo(200);
        assertThat(CanonicalJson.hash(job.engine(), input.body())).isEqualTo(job.inputHash());
        assertThat(http.get("/api/v1/jobs/nosuchjob/input").status()).isEqualTo(404);
    }

    @Test
    void every_wrong_field_is_named() {
        Problem problem = invalid("""
                {"engine": "chess", "iterations": 0, "seed": "x", "chunkSize": 100001, "title": 7, "visibility": "SECRET",
                 "priority": "TOP", "recompute": "yes"}
                """);
        assertThat(fields(problem))
                .containsExactlyInAnyOrder(
                        "engine",
                        "input",
                        "iterations",
                        "seed",
                        "chunkSize",
                        "title",
                        "visibility",
                        "priority",
                        "recompute");
        assertThat(problem.detail()).contains("engine");
        assertThat(fields(invalid("{\"engine\": \"coin\", \"input\": {}, \"iterations\": -5}")))
                .containsExactly("iterations");
        assertThat(fields(invalid("{\"engine\": \"coin\", \"input\": {\"coins\": 1}}")))
                .containsExactly("iterations");
    }

    @Test
    void what_the_engine_refuses_is_named_by_its_path_in_the_body() {
        Problem problem = invalid("""
                {"engine": "coin", "input": {"coins": -1, "raid": {"parties": [{"unknown": 1}]}}, "iterations": 10}
                """);
        assertThat(fields(problem)).containsExactly("input.coins", "input.raid.parties[0].unknown");
    }

    @Test
    void the_same_key_and_body_make_one_job_however_often_they_come() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = Submit.body(10, 10, 5);
        Http.Answer first = http.post("/api/v1/jobs", body, key);
        assertThat(first.status()).isEqualTo(201);

        Http.Answer second = http.post("/api/v1/jobs", body.replace(" ", ""), key);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.as(JobView.class).id())
                .isEqualTo(first.as(JobView.class).id());
        Http.Answer other = http.post("/api/v1/jobs", Submit.body(11, 10, 5), key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem().type()).isEqualTo("/problems/conflict");
    }

    @Test
    void a_hundred_equal_submits_at_once_make_one_job() throws InterruptedException {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Set<String> ids = ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            threads.add(Thread.startVirtualThread(() -> ids.add(http.post("/api/v1/jobs", Submit.body(13, 10, 5), key)
                    .as(JobView.class)
                    .id()
                    .value())));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ids).hasSize(1);
    }

    /// Submits a job that the durable record has, and of which Redis knows nothing any more.
    private static JobView recordedAndLost(Map<String, String> key) {
        JobView job = http.post("/api/v1/jobs", Submit.body(12, 10, 5), key).as(JobView.class);
        try (DurableStore store = platform.store()) {
            await().until(() -> store.findJob(job.id()).isPresent());
        }
        SharedRedis.get().flush();
        return job;
    }

    @Test
    void a_key_that_redis_lost_is_found_in_the_durable_record() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        JobView job = recordedAndLost(key);

        for (int time = 0; time < 3; time++) {
            Http.Answer again = http.post("/api/v1/jobs", Submit.body(12, 10, 5), key);
            assertThat(again.status()).as("time %d", time).isEqualTo(200);
            assertThat(again.as(JobView.class).id()).isEqualTo(job.id());
        }
    }

    @Test
    void another_body_under_a_key_that_redis_lost_is_refused_however_often_it_comes() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        recordedAndLost(key);

        for (String other : List.of(Submit.body(13, 10, 5), Submit.body(13, 10, 5))) {
            assertThat(http.post("/api/v1/jobs", other, key).status()).isEqualTo(409);
        }
    }

    @Test
    void only_public_jobs_are_listed_for_everybody() {
        String plain = Submit.body(10, 10, 77).strip();
        for (String visibility : List.of("PRIVATE", "PUBLIC", "UNLISTED")) {
            String body = plain.substring(0, plain.length() - 1) + ", \"title\": \"to be seen: " + visibility
                    + "\", \"visibility\": \"" + visibility + "\"}";
            assertThat(http.post("/api/v1/jobs", body, Map.of()).status()).isEqualTo(201);
        }

        await().until(() -> titles(http.get("/api/v1/public/jobs?limit=50")).contains("to be seen: PUBLIC"));
        assertThat(titles(http.get("/api/v1/public/jobs?limit=50")))
                .doesNotContain("to be seen: PRIVATE", "to be seen: UNLISTED");
        assertThat(http.get("/public").text()).contains("to be seen: PUBLIC").doesNotContain("to be seen: PRIVATE");
        assertThat(http.get("/api/v1/public/jobs?limit=0").status()).isEqualTo(400);
        assertThat(http.get("/api/v1/public/jobs?cursor=x").status()).isEqualTo(400);
    }

    private static List<String> titles(Http.Answer answer) {
        return answer.as(JobPage.class).jobs().stream()
                .flatMap(view -> view.title().stream())
                .toList();
    }

    @Test
    void pages_of_jobs_go_from_the_newest_to_the_oldest_without_gap_or_repetition() {
        List<String> submitted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            submitted.addFirst(Submit.job(http, 10 + i, 10, i).id().value());
        }
        try (DurableStore store = platform.store()) {
            await().until(() -> store.listJobs("local", Optional.empty(), 100).jobs().stream()
                    .map(view -> view.id().value())
                    .toList()
                    .containsAll(submitted));
        }

        List<String> listed = new ArrayList<>();
        JobPage page = http.get("/api/v1/jobs?limit=2").as(JobPage.class);
        page.jobs().forEach(view -> listed.add(view.id().value()));
        while (page.nextCursor().isPresent() && listed.size() < 100) {
            page = http.get("/api/v1/jobs?limit=2&cursor=" + page.nextCursor().get())
                    .as(JobPage.class);
            page.jobs().forEach(view -> listed.add(view.id().value()));
        }

        assertThat(listed).doesNotHaveDuplicates().startsWith(submitted.toArray(String[]::new));
        assertThat(http.get("/api/v1/jobs?limit=0").status()).isEqualTo(400);
        assertThat(http.get("/api/v1/jobs?cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void a_cancelled_job_stays_cancelled_and_a_completed_one_cannot_be_cancelled() {
        JobView job = Submit.job(http, 10, 10, 5);
        JobView cancelled =
                http.post("/api/v1/jobs/" + job.id() + "/cancel", "").as(JobView.class);
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.version()).isGreaterThan(job.version());
        assertThat(http.post("/api/v1/jobs/" + job.id() + "/cancel", "").status())
                .isEqualTo(200);

        JobView done = Submit.job(http, 10, 10, 6);
        TestNode.joined(platform).workUntilIdle();
        Submit.awaitFinal(http, done);
        Http.Answer late = http.post("/api/v1/jobs/" + done.id() + "/cancel", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem().detail()).contains("COMPLETED");
    }

    @Test
    void a_result_that_is_not_there_yet_and_a_job_that_never_was_are_told_apart() {
        JobView job = Submit.job(http, 10, 10, 5);
        Http.Answer early = http.get("/api/v1/jobs/" + job.id() + "/result");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.problem().type()).isEqualTo("/problems/not-finished");
        assertThat(http.get("/api/v1/jobs/nosuchjob").status()).isEqualTo(404);
        assertThat(http.get("/api/v1/jobs/NO_SUCH_JOB/result").status()).isEqualTo(404);
        assertThat(http.post("/api/v1/jobs/nosuchjob/cancel", "").status()).isEqualTo(404);
        assertThat(http.get("/api/v1/jobs/nosuchjob/realtime").status()).isEqualTo(404);
    }
}
