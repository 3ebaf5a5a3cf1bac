package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.ChunkResult;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.ReportOutcome.Outcome;
import dev.wowlab.protocol.node.WorkReply;
import dev.wowlab.protocol.record.JobRecord;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.testsupport.SharedRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The way of whole jobs through two sentinels and the upkeep.
final class WholeJobTest {
    private static Platform platform;
    private static Http http;

    @BeforeAll
    static void start() {
        platform = new Platform(2, Map.of());
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static TestNode node() {
        TestNode node = new TestNode(List.of(platform.url(0), platform.url(1)));
        assertThat(node.register(Optional.of(Platform.JOIN_TOKEN)).status()).isEqualTo(200);
        node.beat(List.of());
        return node;
    }

    private static ResultDigest expected(JobView job) {
        ResultIdentity identity = new ResultIdentity(job.engine(), job.inputHash(), job.seed(), 0, job.iterations());
        return identity.digest(CoinFights.totals(identity));
    }

    @Test
    void a_job_completes_with_the_digest_of_one_process_and_reaches_the_durable_record() {
        JobView job = Submit.job(http, 100, 7, 4711);
        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(job.chunks()).isEqualTo(15);

        assertThat(node().workUntilIdle()).isEqualTo(15);
        JobView done = Submit.awaitFinal(http, job);

        assertThat(done.state()).isEqualTo(JobState.COMPLETED);
        assertThat(done.fightsDone()).isEqualTo(100);
        assertThat(done.report().orElseThrow().digest()).isEqualTo(expected(job));
        ResultReport report = http.get("/api/v1/jobs/" + job.id() + "/result").as(ResultReport.class);
        assertThat(report).isEqualTo(done.report().orElseThrow());
        assertThat(done.estimate().orElseThrow().mean()).isEqualTo(report.dps().mean());
        try (DurableStore store = platform.store()) {
            JobRecord record = await().atMost(Duration.ofSeconds(5))
                    .until(
                            () -> store.findJob(job.id()),
                            found -> found.filter(row -> row.view().state() == JobState.COMPLETED)
                                    .isPresent())
                    .orElseThrow();
            assertThat(record.view().report().orElseThrow().digest()).isEqualTo(expected(job));
            assertThat(store.findInput(job.inputHash())).isPresent();
        }
    }

    @Test
    void a_result_of_any_engine_is_there_in_the_shape_that_tools_read() {
        JobView job = Submit.job(http, 60, 5, 98);
        node().workUntilIdle();
        JobView done = Submit.awaitFinal(http, job);
        Http.Answer answer = http.get("/reports/" + job.id() + "/data.json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        JsonNode player = answer.json().path("sim").path("players").path(0);
        assertThat(player.path("collected_data").path("dps").path("mean").doubleValue())
                .isEqualTo(done.report().orElseThrow().dps().mean());
        assertThat(answer.json().path("simbot").path("simType").asString()).isEqualTo("quick");
        Http.Answer csv = http.get("/reports/" + job.id() + "/data.csv");
        assertThat(csv.text()).startsWith("name,dps_mean").contains("\nPlayer,");
        assertThat(csv.header("Cache-Control"))
                .as("caches ask nobody who may see it")
                .isEqualTo("no-store");
    }

    @Test
    void pages_of_other_sites_read_no_private_report() {
        String body = Submit.body(20, 5, 97).replaceFirst("\\{", "{\"visibility\": \"PRIVATE\", ");
        JobView job = http.post("/api/v1/jobs", body).as(JobView.class);
        assertThat(job.visibility()).isEqualTo(Visibility.PRIVATE);
        node().workUntilIdle();
        Submit.awaitFinal(http, job);
        for (String file : List.of("data.json", "data.csv")) {
            Http.Answer answer = http.get("/reports/" + job.id() + "/" + file);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void chunks_that_arrive_shuffled_and_twice_give_the_same_digest() {
        JobView job = Submit.job(http, 60, 5, 99);
        TestNode node = node();
        List<ChunkReport> reports = new ArrayList<>();
        for (Lease lease : node.claim(12)) {
            reports.add(node.compute(lease));
        }
        assertThat(reports).hasSize(12);
        Collections.shuffle(reports, new Random(5));

        for (ChunkReport report : reports) {
            assertThat(node.work(List.of(report), List.of(), 0)
                            .outcomes()
                            .getFirst()
                            .outcome())
                    .isEqualTo(Outcome.ACCEPTED);
            assertThat(node.work(List.of(report), List.of(), 0)
                            .outcomes()
                            .getFirst()
                            .outcome())
                    .isIn(Outcome.DUPLICATE, Outcome.JOB_ENDED);
        }

        assertThat(Submit.awaitFinal(http, job).report().orElseThrow().digest()).isEqualTo(expected(job));
    }

    @Test
    void a_node_that_falls_silent_loses_its_leases_to_another() {
        JobView job = Submit.job(http, 40, 10, 3);
        TestNode silent = node();
        List<Lease> lost = silent.claim(4);
        assertThat(lost).hasSize(4);
        TestNode other = node();

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            other.beat(List.of());
            other.workUntilIdle();
            return Submit.read(http, job).state() == JobState.COMPLETED;
        });

        assertThat(Submit.read(http, job).report().orElseThrow().digest()).isEqualTo(expected(job));
        WorkReply late = silent.work(List.of(silent.compute(lost.getFirst())), List.of(), 0);
        assertThat(late.outcomes().getFirst().outcome()).isEqualTo(Outcome.JOB_ENDED);
    }

    @Test
    void a_lease_lives_as_long_as_its_node_says_that_it_works_on_it() {
        JobView job = Submit.job(http, 10, 10, 8);
        TestNode node = node();
        Lease lease = node.claim(1).getFirst();

        // the lease is of two seconds; beats extend it well beyond
        long begin = System.nanoTime();
        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    assertThat(node.beatReply(List.of(lease.leaseId())).cancelledLeases())
                            .isEmpty();
                    return System.nanoTime() - begin > Duration.ofSeconds(4).toNanos();
                });

        WorkReply reply = node.work(List.of(node.compute(lease)), List.of(), 0);
        assertThat(reply.outcomes().getFirst().outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(Submit.awaitFinal(http, job).state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void a_redis_that_comes_back_empty_loses_no_accepted_job() {
        JobView job = Submit.job(http, 30, 10, 21);
        TestNode node = node();
        List<Lease> leases = node.claim(2);
        node.work(List.of(node.compute(leases.getFirst())), List.of(), 0);
        try (DurableStore store = platform.store()) {
            await().until(() -> store.findJob(job.id()).isPresent());
        }

        SharedRedis.get().flush();

        TestNode later = node();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            later.beat(List.of());
            later.workUntilIdle();
            JobView now = Submit.read(http, job);
            return now.state() == JobState.COMPLETED;
        });
        assertThat(Submit.read(http, job).report().orElseThrow().digest()).isEqualTo(expected(job));
    }

    @Test
    void an_equal_finished_job_answers_without_computing() {
        JobView first = Submit.job(http, 20, 10, 1234);
        node().workUntilIdle();
        JobView done = Submit.awaitFinal(http, first);

        JobView second = http.post(
                        "/api/v1/jobs", Submit.body(20, 5, 1234).replace("\"recompute\": true", "\"recompute\": false"))
                .as(JobView.class);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.state()).isEqualTo(JobState.COMPLETED);
        assertThat(second.report().orElseThrow()).isEqualTo(done.report().orElseThrow());
        assertThat(Submit.read(http, second).state()).isEqualTo(JobState.COMPLETED);
    }

    @Test
    void results_that_nobody_merged_are_merged_by_the_reapers_round() {
        JobView job = Submit.job(http, 10, 10, 77);
        TestNode node = node();
        ChunkReport report = node.compute(node.claim(1).getFirst());
        // counted behind the sentinels' backs, as if the one that counted it had died at once
        try (Coordination coordination = platform.coordination()) {
            coordination
                    .chunks()
                    .complete(new ChunkResult(
                            report.jobId(),
                            job.engine(),
                            report.chunk(),
                            report.leaseId(),
                            node.id,
                            "",
                            report.digest(),
                            report.totals(),
                            report.elapsedMicros(),
                            report.signature(),
                            false));
        }

        assertThat(await().atMost(Duration.ofSeconds(15))
                        .until(
                                () -> Submit.read(http, job),
                                view -> view.state().isFinal())
                        .state())
                .isEqualTo(JobState.COMPLETED);
    }
}
