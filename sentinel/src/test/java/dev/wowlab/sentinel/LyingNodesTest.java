package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.ActivateReply;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.evidence.Evidence;
import dev.wowlab.protocol.evidence.EvidenceCheck;
import dev.wowlab.protocol.evidence.EvidenceException;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SignaturePage;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.node.ReportOutcome.Outcome;
import dev.wowlab.protocol.problem.ProblemTypes;
import dev.wowlab.protocol.result.Distribution;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.MalformedTotalsException;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.Table;
import dev.wowlab.testsupport.SharedRedis;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nodes of three owners, one of which lies, and two sentinels.
final class LyingNodesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Platform platform = new Platform(2, Map.of("WOWLAB_CHECK_SHARE", "1", "WOWLAB_LEASE_SECONDS", "30"));
    private Http http = platform.http();

    @AfterEach
    void close() {
        platform.close();
    }

    private void restart(String share) {
        platform.close();
        platform = new Platform(2, Map.of("WOWLAB_CHECK_SHARE", share, "WOWLAB_LEASE_SECONDS", "30"));
        http = platform.http();
    }

    private TestNode nodeOf(String owner) {
        TestNode node = new TestNode(List.of(platform.url(0), platform.url(1)));
        String code =
                node.register(Optional.empty()).as(Registered.class).claimCode().orElseThrow();
        try (Coordination coordination = platform.coordination()) {
            assertThat(coordination.nodes().activate(node.id, code, owner)).isInstanceOf(ActivateReply.Activated.class);
            // as if it had asked for work
            coordination.owners().seen(owner, List.of(TestNode.COIN), Duration.ofSeconds(15));
        }
        node.beat(List.of());
        return node;
    }

    private static ChunkReport lie(TestNode node, Lease lease) {
        ResultIdentity honest = TestNode.identity(lease);
        ResultIdentity other = new ResultIdentity(
                honest.engine(), honest.inputHash(), honest.seed() + 1, honest.firstIteration(), honest.fights());
        byte[] totals = CoinFights.totals(other);
        return node.report(lease, totals, honest.digest(totals));
    }

    private static ExactTotals honest(ResultIdentity identity) {
        try {
            return ExactTotalsCodec.decode(CoinFights.totals(identity));
        } catch (MalformedTotalsException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// Well-formed totals of the right fights that no other result of the job can be added to.
    private static ChunkReport misshapen(TestNode node, Lease lease) {
        ResultIdentity identity = TestNode.identity(lease);
        ExactTotals honest = honest(identity);
        SortedMap<String, Distribution> distributions = new TreeMap<>(honest.distributions());
        distributions.put("threat", honest.distributions().get("dps"));
        byte[] totals = ExactTotalsCodec.encode(new ExactTotals(honest.fights(), distributions, honest.tables()));
        return node.report(lease, totals, identity.digest(totals));
    }

    private static Outcome send(TestNode node, ChunkReport report) {
        return node.work(List.of(report), List.of(), 0).outcomes().getFirst().outcome();
    }

    /// The honest ones do what they are offered until the job ends.
    private JobView finish(JobView job, TestNode... honest) {
        await().atMost(PATIENCE).until(() -> {
            for (TestNode node : honest) {
                node.beat(List.of());
                node.workUntilIdle();
            }
            return Submit.read(http, job).state().isFinal();
        });
        return Submit.read(http, job);
    }

    private static void assertRight(JobView ended) {
        ResultIdentity identity =
                new ResultIdentity(ended.engine(), ended.inputHash(), ended.seed(), 0, ended.iterations());
        assertThat(ended.state()).as("%s", ended.failures()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.report().orElseThrow().digest()).isEqualTo(identity.digest(CoinFights.totals(identity)));
    }

    private static ChunkReport took(long micros, ChunkReport report) {
        return new ChunkReport(
                report.leaseId(),
                report.jobId(),
                report.chunk(),
                report.totals(),
                report.digest(),
                micros,
                report.signature());
    }

    /// A node that knew which of its chunks are checked would be honest in these alone.
    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void noReportTellsItsNodeWhetherItsChunkIsChecked(String share) {
        restart(share);
        TestNode liar = nodeOf("liar");
        TestNode honest = nodeOf("honest");
        JobView job = Submit.job(http, 40, 10, 77);
        Lease lease = liar.claim(1).getFirst();
        ChunkReport good = liar.compute(lease);
        for (long micros : new long[] {
            -1, Long.MIN_VALUE, Long.MAX_VALUE, Duration.ofDays(2).toNanos() / 1000
        }) {
            assertThat(send(liar, took(micros, good))).as("%s µs", micros).isEqualTo(Outcome.REJECTED);
        }
        for (long micros : new long[] {0, 1}) {
            assertThat(send(liar, took(micros, good))).isEqualTo(micros == 0 ? Outcome.ACCEPTED : Outcome.DUPLICATE);
        }
        assertRight(finish(job, liar, honest));
    }

    /// Once the durable record has it, what was signed adds up to the result, without the liar's.
    private void assertEvidenceHolds(JobView ended, TestNode liar) throws IOException, EvidenceException {
        Http.Answer answer = await().atMost(PATIENCE)
                .until(() -> http.get("/api/v1/jobs/" + ended.id() + "/evidence"), one -> one.status() != 503);
        Evidence evidence = EvidenceCheck.check(new ByteArrayInputStream(answer.body()), (head, chunk) -> {});
        assertThat(evidence.head().withTotals()).isTrue();
        assertThat(evidence.signed()).doesNotContainKey(liar.id);
    }

    private NodeView view(TestNode node) {
        return List.of(http.get("/api/v1/nodes").as(NodeView[].class)).stream()
                .filter(one -> one.id().equals(node.id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertQuarantined(TestNode node) {
        for (int sentinel = 0; sentinel < 2; sentinel++) {
            Http.Answer refused = node.send(TestNode.request(List.of(), List.of(), 1));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("type").asString()).isEqualTo(ProblemTypes.NODE_QUARANTINED);
        }
    }

    @Test
    void a_liar_is_caught_loses_its_leases_and_its_work_and_the_result_is_right() {
        JobView job = Submit.job(http, 100, 10, 5);
        TestNode liar = nodeOf("ben");
        TestNode ann = nodeOf("ann");
        TestNode cleo = nodeOf("cleo");
        List<Lease> leases = liar.claim(4);
        assertThat(send(liar, lie(liar, leases.get(0)))).isEqualTo(Outcome.ACCEPTED);
        assertThat(send(liar, liar.compute(leases.get(1)))).isEqualTo(Outcome.ACCEPTED);
        Lease second = ann.claim(1).getFirst();
        while (second.chunk() != leases.get(0).chunk()) {
            send(ann, ann.compute(second));
            second = ann.claim(1).getFirst();
        }
        assertThat(send(ann, ann.compute(second))).as("nobody is told").isEqualTo(Outcome.ACCEPTED);
        assertThat(Submit.read(http, job).vouching().disputes()).isOne();

        Lease third = cleo.claim(1).getFirst();
        while (third.chunk() != leases.get(0).chunk()) {
            send(cleo, cleo.compute(third));
            third = cleo.claim(1).getFirst();
        }
        assertThat(send(cleo, cleo.compute(third))).isEqualTo(Outcome.ACCEPTED);

        await().atMost(Duration.ofSeconds(1)).untilAsserted(() -> assertQuarantined(liar));
        assertThat(view(liar).status()).isEqualTo(NodeStatus.QUARANTINED);
        assertThat(view(liar).quarantineReason().orElseThrow())
                .contains(job.id().value());
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(
                                liar.beatReply(List.of(leases.get(3).leaseId())).cancelledLeases())
                        .hasSize(1));
        JobView ended = finish(job, ann, cleo);
        assertRight(ended);
        assertThat(ended.vouching().refuted()).containsExactly(liar.id);
        assertThat(ended.vouching().twice()).isEqualTo(10);
        String metrics = http.get("/metrics").text()
                + new Http(platform.url(1)).get("/metrics").text();
        assertThat(metrics)
                .contains("wowlab_checked_chunks_total{outcome=\"agreed\"}", "wowlab_quarantined_nodes_total");
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<SignaturePage.Entry> signed = http.get("/api/v1/jobs/" + job.id() + "/signatures")
                    .as(SignaturePage.class)
                    .signatures();
            // where the liar was honest, its word stands beside that of one other node
            assertThat(signed)
                    .filteredOn(SignaturePage.Entry::counted)
                    .hasSizeBetween(19, 20)
                    .extracting(SignaturePage.Entry::node)
                    .doesNotContain(liar.id);
            assertThat(signed)
                    .filteredOn(one -> one.chunk() == leases.get(0).chunk())
                    .hasSize(3);
            assertThat(signed)
                    .filteredOn(one -> !one.counted())
                    .extracting(SignaturePage.Entry::node)
                    .containsOnly(liar.id);
        });
    }

    @Test
    void a_quarantine_outlives_redis_and_ends_when_an_operator_pardons_the_node() {
        TestNode liar = caughtLiar("survivor");
        SharedRedis.get().flush();

        await().atMost(PATIENCE).untilAsserted(() -> assertQuarantined(liar));
        assertThat(liar.register(Optional.of(Platform.JOIN_TOKEN))
                        .as(Registered.class)
                        .status())
                .isEqualTo(NodeStatus.QUARANTINED);

        assertThat(http.post("/api/v1/nodes/" + liar.id + "/pardon", "").status())
                .isEqualTo(200);
        assertThat(liar.claim(1)).isEmpty();
        assertThat(view(liar).status()).isEqualTo(NodeStatus.ACTIVE);
        assertThat(view(liar).quarantineReason()).isEmpty();
        assertThat(http.post("/api/v1/nodes/" + liar.id + "/pardon", "").status())
                .as("again")
                .isEqualTo(200);
    }

    @Test
    void completed_jobs_that_rest_on_the_liar_alone_are_marked_and_answer_nobody_else() {
        restart("0");
        JobView before = Submit.job(http, 20, 10, 321);
        String answerable = Submit.body(20, 10, 321).replace("\"recompute\": true", "\"recompute\": false");
        TestNode liar = nodeOf("ben");
        liar.workUntilIdle();
        JobView ended = Submit.awaitFinal(http, before);
        assertThat(ended.vouching().once()).isEqualTo(2);
        JobView copy = http.post("/api/v1/jobs", answerable).as(JobView.class);
        assertThat(copy.vouching().source()).contains(before.id());
        try (Coordination coordination = platform.coordination();
                DurableStore store = platform.store()) {
            await().atMost(PATIENCE)
                    .until(() -> store.vouchers(before.id(), 0, 10).size() == 2);
            coordination.nodes().quarantine(liar.id, "for this test");
            coordination.trust().caught(liar.id);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    Submit.read(http, before).vouching().doubted())
                            .containsExactly(liar.id));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(store.findJob(before.id())
                                    .orElseThrow()
                                    .view()
                                    .vouching()
                                    .doubted())
                            .containsExactly(liar.id));
        }
        assertThat(http.get("/jobs/" + before.id()).text())
                .contains("A node that alone computed a part of this result was caught lying since");
        assertThat(http.get("/jobs/" + copy.id()).text())
                .contains("for job " + before.id() + " that it was answered from, was caught lying since");
        JobView again = http.post("/api/v1/jobs", answerable).as(JobView.class);
        assertThat(again.state()).isEqualTo(JobState.QUEUED);
        assertThat(http.get("/jobs/" + again.id()).text()).doesNotContain("id=\"doubt\"");
        JobView honest = finish(again, nodeOf("ann"));
        assertRight(honest);
        assertHidesNot(copy, honest, answerable);
    }

    /// Where the older copy of a doubted result is remembered still, the honest one in the record answers.
    private void assertHidesNot(JobView copy, JobView honest, String request) {
        ResultIdentity identity =
                new ResultIdentity(copy.engine(), copy.inputHash(), copy.seed(), 0, copy.iterations());
        try (Coordination coordination = platform.coordination();
                DurableStore store = platform.store()) {
            await().atMost(PATIENCE)
                    .until(() -> store.findJob(honest.id())
                            .filter(job -> job.totals().length > 0)
                            .isPresent());
            coordination.answers().remember(identity, Optional.empty(), copy.id());
        }
        JobView answered = http.post("/api/v1/jobs", request).as(JobView.class);
        assertThat(answered.state()).isEqualTo(JobState.COMPLETED);
        assertThat(answered.vouching().source()).contains(honest.id());
    }

    @Test
    void with_a_share_of_nothing_no_chunk_is_run_twice() {
        restart("0");
        JobView job = Submit.job(http, 60, 5, 9);
        TestNode ann = nodeOf("ann");
        TestNode ben = nodeOf("ben");
        assertThat(ann.workUntilIdle() + ben.workUntilIdle()).isEqualTo(12);
        JobView ended = Submit.awaitFinal(http, job);
        assertRight(ended);
        assertThat(ended.vouching().once()).isEqualTo(12);
    }

    @Test
    void with_a_tiny_share_one_chunk_of_each_job_is_run_twice() {
        restart("0.000001");
        TestNode ann = nodeOf("ann");
        TestNode ben = nodeOf("ben");
        for (int seed = 1; seed <= 5; seed++) {
            JobView ended = finish(Submit.job(http, 60, 5, seed), ann, ben);
            assertRight(ended);
            assertThat(ended.vouching().twice()).isOne();
            assertThat(ended.vouching().once()).isEqualTo(11);
        }
    }

    @Test
    void where_there_is_one_owner_nothing_waits_and_all_is_reported_as_unchecked() {
        JobView job = Submit.job(http, 60, 5, 10);
        TestNode ann = nodeOf("ann");
        assertThat(ann.workUntilIdle()).isEqualTo(12);
        JobView ended = Submit.awaitFinal(http, job);
        assertRight(ended);
        assertThat(ended.vouching().twice()).isZero();
        assertThat(ended.vouching().once()).isEqualTo(12);
    }

    @Test
    void a_result_that_no_other_can_be_added_to_is_disputed_and_its_node_caught() throws Exception {
        restart("0");
        JobView job = Submit.job(http, 60, 10, 77);
        TestNode liar = nodeOf("ben");
        TestNode ann = nodeOf("ann");
        TestNode cleo = nodeOf("cleo");
        assertThat(send(ann, ann.compute(ann.claim(1).getFirst()))).isEqualTo(Outcome.ACCEPTED);
        await().atMost(PATIENCE).until(() -> Submit.read(http, job).fightsDone() == 10);
        assertThat(send(liar, misshapen(liar, liar.claim(1).getFirst()))).isEqualTo(Outcome.ACCEPTED);

        JobView ended = finish(job, ann, cleo);

        assertRight(ended);
        assertThat(ended.vouching().refuted()).containsExactly(liar.id);
        assertThat(ended.vouching().twice()).as("all of it").isEqualTo(6);
        assertThat(ended.failures()).anyMatch(reason -> reason.contains("distributions differ"));
        assertThat(view(liar).status()).isEqualTo(NodeStatus.QUARANTINED);
        assertEvidenceHolds(ended, liar);
    }

    @Test
    void whoever_was_merged_first_with_such_a_result_is_caught_too_and_not_the_honest_ones() throws Exception {
        restart("0");
        JobView job = Submit.job(http, 60, 10, 78);
        TestNode liar = nodeOf("ben");
        TestNode ann = nodeOf("ann");
        TestNode cleo = nodeOf("cleo");
        assertThat(send(liar, misshapen(liar, liar.claim(1).getFirst()))).isEqualTo(Outcome.ACCEPTED);
        await().atMost(PATIENCE).until(() -> Submit.read(http, job).fightsDone() == 10);

        JobView ended = finish(job, ann, cleo);

        assertRight(ended);
        assertThat(ended.vouching().refuted()).containsExactly(liar.id);
        assertThat(view(ann).status()).isEqualTo(NodeStatus.ACTIVE);
        assertEvidenceHolds(ended, liar);
    }

    /// Each of its tables may be there, but not all together with those of others.
    private static ChunkReport swollen(TestNode node, Lease lease, String name) {
        ResultIdentity identity = TestNode.identity(lease);
        ExactTotals honest = honest(identity);
        SortedMap<String, Table> tables = new TreeMap<>();
        for (int number = 0; number < 64; number++) {
            tables.put(name + number, new Table(List.of("casts"), new TreeMap<>(Map.of("row", List.of(1L)))));
        }
        byte[] totals = ExactTotalsCodec.encode(new ExactTotals(honest.fights(), honest.distributions(), tables));
        return node.report(lease, totals, identity.digest(totals));
    }

    @Test
    void a_last_result_with_which_nobody_could_read_the_whole_is_disputed() throws Exception {
        restart("0");
        JobView job = Submit.job(http, 60, 10, 80);
        TestNode ann = nodeOf("ann");
        TestNode liar = nodeOf("ben");
        TestNode cleo = nodeOf("cleo");
        List<Lease> ofLiar = liar.claim(2);
        assertThat(send(liar, swollen(liar, ofLiar.getFirst(), "one"))).isEqualTo(Outcome.ACCEPTED);
        ann.workUntilIdle();
        await().atMost(PATIENCE).until(() -> Submit.read(http, job).fightsDone() == 50);
        assertThat(send(liar, swollen(liar, ofLiar.getLast(), "other"))).isEqualTo(Outcome.ACCEPTED);

        JobView ended = finish(job, ann, cleo);

        assertRight(ended);
        assertThat(ended.vouching().refuted()).containsExactly(liar.id);
        assertEvidenceHolds(ended, liar);
    }

    @Test
    void where_nobody_else_can_check_results_that_do_not_add_up_the_job_fails_and_says_why() {
        restart("0");
        JobView job = Submit.job(http, 60, 10, 79);
        TestNode only = nodeOf("ann");
        assertThat(send(only, only.compute(only.claim(1).getFirst()))).isEqualTo(Outcome.ACCEPTED);
        await().atMost(PATIENCE).until(() -> Submit.read(http, job).fightsDone() == 10);
        await().atMost(PATIENCE.multipliedBy(2)).until(() -> {
            only.beat(List.of());
            only.claim(1)
                    .forEach(
                            lease -> send(only, lease.chunk() % 2 == 1 ? misshapen(only, lease) : only.compute(lease)));
            return Submit.read(http, job).state().isFinal();
        });
        JobView ended = Submit.read(http, job);
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.failures().getLast()).contains("do not add up", "distributions differ");
    }

    private TestNode caughtLiar(String name) {
        JobView job = Submit.job(http, 10, 10, 3);
        TestNode liar = nodeOf("ben " + name);
        TestNode ann = nodeOf("ann " + name);
        TestNode cleo = nodeOf("cleo " + name);
        send(liar, lie(liar, liar.claim(1).getFirst()));
        assertRight(finish(job, ann, cleo));
        assertThat(view(liar).status()).isEqualTo(NodeStatus.QUARANTINED);
        return liar;
    }
}
