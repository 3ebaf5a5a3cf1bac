package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.ActivateReply;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.protocol.evidence.Evidence;
import dev.wowlab.protocol.evidence.EvidenceCheck;
import dev.wowlab.protocol.evidence.EvidenceException;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.result.ResultIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What two sentinels hand out as evidence of jobs that real requests computed. Every chunk is run twice where
/// two owners are there.
final class EvidenceEndpointTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Platform platform;
    private static Http http;
    private static TestNode ann;

    @BeforeAll
    static void start() {
        platform = new Platform(2, Map.of("WOWLAB_CHECK_SHARE", "1", "WOWLAB_LEASE_SECONDS", "30"));
        http = platform.http();
        ann = nodeOf("ann");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static TestNode nodeOf(String owner) {
        TestNode node = new TestNode(List.of(platform.url(0), platform.url(1)));
        String code =
                node.register(Optional.empty()).as(Registered.class).claimCode().orElseThrow();
        try (Coordination coordination = platform.coordination()) {
            assertThat(coordination.nodes().activate(node.id, code, owner)).isInstanceOf(ActivateReply.Activated.class);
        }
        node.beat(List.of());
        return node;
    }

    private static JobView finish(JobView job, TestNode... nodes) {
        await().atMost(PATIENCE).until(() -> {
            for (TestNode node : nodes) {
                node.beat(List.of());
                node.workUntilIdle();
            }
            return Submit.read(http, job).state().isFinal();
        });
        JobView ended = Submit.read(http, job);
        assertThat(ended.state()).as("%s", ended.failures()).isEqualTo(JobState.COMPLETED);
        return ended;
    }

    /// Once the durable record has it; until then it is refused with 503.
    private static Http.Answer answer(JobView job) {
        return await().atMost(PATIENCE)
                .until(() -> http.get("/api/v1/jobs/" + job.id() + "/evidence"), answer -> answer.status() != 503);
    }

    private static Evidence evidence(JobView job) throws IOException, EvidenceException {
        Http.Answer answer = answer(job);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(answer.header("Content-Disposition")).contains("wowlab-" + job.id() + "-evidence.jsonl");
        return EvidenceCheck.check(new ByteArrayInputStream(answer.body()), (head, chunk) -> {});
    }

    @Test
    void a_finished_jobs_evidence_holds_and_has_every_chunk_and_its_totals() throws Exception {
        JobView ended = finish(Submit.job(http, 100, 7, 4711), ann);
        Evidence evidence = evidence(ended);
        assertThat(evidence.report()).isEqualTo(ended.report().orElseThrow());
        assertThat(evidence.head().chunks()).isEqualTo(15);
        assertThat(evidence.head().withTotals()).isTrue();
        assertThat(evidence.head().signedFor()).isEqualTo(ended.id());
        assertThat(evidence.signed()).isEqualTo(Map.of(ann.id, 15L));
        assertThat(evidence.twice()).isZero();
    }

    @Test
    void evidence_of_an_answered_job_rests_on_what_was_signed_for_the_one_that_was_computed() throws Exception {
        JobView first = finish(Submit.job(http, 20, 10, 1234), ann);
        JobView second = http.post(
                        "/api/v1/jobs", Submit.body(20, 5, 1234).replace("\"recompute\": true", "\"recompute\": false"))
                .as(JobView.class);
        Evidence evidence = evidence(second);
        assertThat(evidence.head().job()).isEqualTo(second.id());
        assertThat(evidence.head().signedFor()).isEqualTo(first.id());
        assertThat(evidence.head().chunkSize()).isEqualTo(10);
    }

    @Test
    void of_many_chunks_no_totals_are_kept() throws Exception {
        JobView ended = finish(Submit.job(http, 600, 1, 5), ann);
        Evidence evidence = evidence(ended);
        assertThat(evidence.head().chunks()).isEqualTo(600);
        assertThat(evidence.head().withTotals()).isFalse();
    }

    @Test
    void what_a_liar_signed_is_not_part_of_it() throws Exception {
        JobView job = Submit.job(http, 40, 10, 8);
        TestNode liar = nodeOf("ben");
        TestNode cleo = nodeOf("cleo");
        Lease lease = liar.claim(1).getFirst();
        ResultIdentity honest = TestNode.identity(lease);
        byte[] wrong = CoinFights.totals(new ResultIdentity(
                honest.engine(), honest.inputHash(), honest.seed() + 1, honest.firstIteration(), honest.fights()));
        ChunkReport lie = liar.report(lease, wrong, honest.digest(wrong));
        liar.work(List.of(lie), List.of(), 0);
        JobView ended = finish(job, ann, cleo);
        assertThat(ended.vouching().refuted()).containsExactly(liar.id);

        Evidence evidence = evidence(ended);
        assertThat(evidence.signed()).containsOnlyKeys(ann.id, cleo.id);
        assertThat(evidence.twice()).isEqualTo(4);
        assertThat(evidence.head().withTotals()).isTrue();

        String late = " from public.vouchers where job_id = '" + job.id() + "' and chunk = " + lease.chunk()
                + " and node_id <> '" + liar.id + "'";
        platform.alterRecord("create table late as select *" + late, "delete" + late);
        Http.Answer early = http.get("/api/v1/jobs/" + job.id() + "/evidence");
        assertThat(early.status()).as(early.text()).isEqualTo(503);
        assertThat(early.problem().detail()).contains("the words of honest nodes about 1 of its 4 chunks");
        platform.alterRecord("insert into public.vouchers select * from late");
        assertThat(evidence(job).signed()).containsOnlyKeys(ann.id, cleo.id);
    }

    @Test
    void there_is_none_of_a_job_that_is_unknown_or_has_not_ended() {
        assertThat(http.get("/api/v1/jobs/no-such-job/evidence").status()).isEqualTo(404);
        JobView job = Submit.job(http, 10, 10, 6);
        Http.Answer early = http.get("/api/v1/jobs/" + job.id() + "/evidence");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.problem().detail()).contains("has no result");
        finish(job, ann);
    }
}
