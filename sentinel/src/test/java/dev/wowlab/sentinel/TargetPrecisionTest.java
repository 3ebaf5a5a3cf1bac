package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.JobCounters;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.ReportOutcome;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Jobs that end at a precision, through the service: where they stop does not depend on what arrived first.
final class TargetPrecisionTest {
    private static final Precision PRECISION = new Precision(0.003);
    private static final long SEED = 31;

    private static Platform platform;
    private static Http http;

    @BeforeAll
    static void start() {
        platform = new Platform(1, Map.of("WOWLAB_LEASE_SECONDS", "60"));
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static Http.Answer submit(String effort, boolean recompute) {
        String body = "{\"engine\": \"coin\", \"input\": {\"coins\": 3}, \"seed\": %d, \"recompute\": %b, %s}"
                .formatted(SEED, recompute, effort);
        return http.post("/api/v1/jobs", body, Map.of());
    }

    /// The first checkpoint at which one process would stop.
    private static ResultReport expected(JobView job) throws Exception {
        for (long fights = Precision.CHECKPOINT; ; fights += Precision.CHECKPOINT) {
            ResultIdentity identity = new ResultIdentity(job.engine(), job.inputHash(), SEED, 0, fights);
            ResultReport report =
                    ResultReport.of(identity, ExactTotalsCodec.decode(CoinFights.totals(identity)), List.of());
            if (PRECISION.isReachedBy(report)) {
                return report;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {70, 250, 5_000})
    void itStopsAtTheSameFightWithTheSameDigestWhateverTheChunksAndTheirOrder(int chunkSize) throws Exception {
        JobView job = submit("\"precision\": 0.003, \"maxIterations\": 20000, \"chunkSize\": " + chunkSize, true)
                .as(JobView.class);
        TestNode node = TestNode.joined(platform);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<ChunkReport> reports = new ArrayList<>();
        JobView done = job;
        while (!done.state().isFinal()) {
            node.claim(1 + random.nextInt(32)).stream().map(node::compute).forEach(reports::add);
            Collections.shuffle(reports, random);
            List<ChunkReport> some = reports.subList(0, Math.min(5, reports.size()));
            assertThat(node.work(some, List.of(), 0).outcomes())
                    .as("shuffle seed %d", seed)
                    .extracting(ReportOutcome::outcome)
                    .isSubsetOf(ReportOutcome.Outcome.ACCEPTED, ReportOutcome.Outcome.JOB_ENDED);
            some.clear();
            done = http.get("/api/v1/jobs/" + job.id()).as(JobView.class);
        }

        ResultReport expected = expected(job);
        assertThat(expected.iterations()).isBetween(1_000L, 3_000L);
        assertThat(done.state()).as("shuffle seed %d", seed).isEqualTo(JobState.COMPLETED);
        assertThat(done.report().orElseThrow()).as("shuffle seed %d", seed).isEqualTo(expected);
        assertThat(done.fightsDone()).isEqualTo(expected.iterations());
        assertThat(done.iterations()).isEqualTo(20_000);
        assertThat(done.precision()).contains(PRECISION);
    }

    @Test
    void hardlyAnythingIsLeasedBeyondTheStop() {
        JobView job = submit("\"precision\": 0.003, \"maxIterations\": 20000, \"chunkSize\": 100", true)
                .as(JobView.class);
        TestNode node = TestNode.joined(platform);
        JobView done = job;
        while (!done.state().isFinal()) {
            for (Lease lease : node.claim(256)) {
                node.work(List.of(node.compute(lease)), List.of(), 0);
            }
            done = http.get("/api/v1/jobs/" + job.id()).as(JobView.class);
        }
        try (Coordination coordination = platform.coordination()) {
            JobCounters counters = coordination.jobs().counters(job.id()).orElseThrow();
            // at most one checkpoint too far, of a job that may have 200 chunks
            assertThat(counters.claimed() - counters.merged()).isBetween(0L, 10L);
        }
    }

    @Test
    void theMostFightsEndItAndTheRecordAnswersTheSameQuestionAgain() {
        String effort = "\"precision\": 0.00001, \"maxIterations\": 1200";
        JobView job = submit(effort, true).as(JobView.class);
        assertThat(TestNode.joined(platform).workUntilIdle()).isEqualTo(job.chunks());
        JobView done = Submit.awaitFinal(http, job);
        assertThat(done.report().orElseThrow().iterations()).isEqualTo(1_200);

        JobView again = submit(effort, false).as(JobView.class);
        assertThat(again.state()).isEqualTo(JobState.COMPLETED);
        assertThat(again.report()).isEqualTo(done.report());
        JobView fixed = submit("\"iterations\": 1200", false).as(JobView.class);
        assertThat(fixed.report()).isEqualTo(done.report());
        assertThat(fixed.precision()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"iterations\": 10, \"precision\": 0.01 | iterations | only one of them",
                "\"precision\": 0 | precision | from 0.0000010 to 0.1",
                "\"precision\": \"0.1%\" | precision | must be a number",
                "\"precision\": 0.5 | precision | must be a number",
                "\"iterations\": 10, \"maxIterations\": 10 | maxIterations | goes with 'precision'",
                "\"precision\": 0.01, \"maxIterations\": 0 | maxIterations | allowed are 1 to",
                "\"title\": \"none\" | iterations | is required"
            })
    void aWrongPrecisionIsRefusedByItsField(String effort, String field, String message) {
        Http.Answer answer = submit(effort, false);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.text()).contains("\"" + field + "\"", message);
    }
}
