package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many jobs of a user may wait or run, on two sentinels.
final class UnfinishedLimitTest {
    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "the same");

    private Platform platform;
    private Http http;
    private Http other;

    @BeforeEach
    void start() {
        platform = new Platform(2, Map.of("WOWLAB_UNFINISHED_JOBS", "3"));
        http = platform.http();
        other = new Http(platform.url(1));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private Http.Answer submit(long seed) {
        return other.post("/api/v1/jobs", Submit.body(100, 10, seed));
    }

    private static void refused(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(429);
        assertThat(answer.problem().type()).isEqualTo("/problems/too-many-unfinished");
        assertThat(answer.problem().detail()).contains("3 jobs", "cancel");
        assertThat(answer.header("Retry-After")).isEqualTo("10");
    }

    private void cancel(JobView job) {
        assertThat(http.post("/api/v1/jobs/" + job.id() + "/cancel", "").status())
                .isEqualTo(200);
    }

    @Test
    void a_user_who_has_too_many_waits_or_cancels_one() {
        JobView first = Submit.job(http, 100, 10, 1);
        Submit.job(http, 100, 10, 2);
        JobView paused = Submit.job(http, 100, 10, 3);
        http.post("/api/v1/jobs/" + paused.id() + "/pause", "");
        refused(submit(4));

        cancel(first);

        assertThat(submit(4).status()).isEqualTo(201);
        refused(submit(5));
    }

    @Test
    void a_place_is_free_when_a_job_is_computed() {
        JobView first = Submit.job(http, 100, 10, 1);
        Submit.job(http, 100, 10, 2);
        Submit.job(http, 100, 10, 3);
        refused(submit(4));

        TestNode.joined(platform).workUntilIdle();

        assertThat(Submit.awaitFinal(http, first).state()).isEqualTo(JobState.COMPLETED);
        assertThat(submit(4).status()).isEqualTo(201);
    }

    @Test
    void a_submit_that_is_repeated_is_answered_with_its_job_and_one_that_was_refused_passes_later() {
        JobView first = http.post("/api/v1/jobs", Submit.body(100, 10, 1), KEY).as(JobView.class);
        JobView second = Submit.job(http, 100, 10, 2);
        Submit.job(http, 100, 10, 3);
        Map<String, String> late = Map.of("Idempotency-Key", "late");

        assertThat(other.post("/api/v1/jobs", Submit.body(100, 10, 1), KEY).as(JobView.class))
                .isEqualTo(first);
        refused(other.post("/api/v1/jobs", Submit.body(100, 10, 4), late));
        refused(http.post("/api/v1/jobs", Submit.body(100, 10, 4), late));

        cancel(second);

        Http.Answer passed = other.post("/api/v1/jobs", Submit.body(100, 10, 4), late);
        assertThat(passed.status()).isEqualTo(201);
        assertThat(http.post("/api/v1/jobs", Submit.body(100, 10, 4), late)
                        .as(JobView.class)
                        .id())
                .isEqualTo(passed.as(JobView.class).id());
    }

    @Test
    void a_finished_job_is_not_asked_for_again_either() {
        JobView done = Submit.job(http, 100, 10, 1);
        TestNode.joined(platform).workUntilIdle();
        Submit.awaitFinal(http, done);
        List<Long> seeds = List.of(2L, 3L, 4L);
        try (Sentinel updated = platform.another(new CoinEngine("2"))) {
            seeds.forEach(seed -> Submit.job(http, 100, 10, seed));
            Http now = new Http(updated.address());
            refused(now.post("/api/v1/jobs/" + done.id() + "/again", ""));
            assertThat(now.post("/api/v1/again", "").json().path("asked").asInt())
                    .isZero();
        }
    }
}
