package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.job.JobPage;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.node.ChunkFailure;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.JobWant;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeToken;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.node.ReleaseRequest;
import dev.wowlab.protocol.node.ReportOutcome.Outcome;
import dev.wowlab.protocol.node.WorkReply;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.testsupport.SharedRedis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What nodes send and are answered.
final class NodeProtocolTest {
    private static Platform platform;
    private static Http http;

    @BeforeAll
    static void start() {
        // beats and leases long enough that nothing ends by itself here
        platform = new Platform(2, Map.of("WOWLAB_HEARTBEAT_SECONDS", "60", "WOWLAB_LEASE_SECONDS", "120"));
        http = platform.http();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @BeforeEach
    void endOtherJobs() {
        for (JobView job : http.get("/api/v1/jobs?limit=200").as(JobPage.class).jobs()) {
            if (!job.state().isFinal()) {
                http.post("/api/v1/jobs/" + job.id() + "/cancel", "");
            }
        }
    }

    private static String type(Http.Answer answer) {
        return answer.problem().type();
    }

    private static Outcome outcome(WorkReply reply) {
        return reply.outcomes().getFirst().outcome();
    }

    /// Leases of one job; those of others are left to their fate.
    private static List<Lease> claim(TestNode node, JobView job, int count) {
        List<Lease> claimed = new ArrayList<>();
        await().until(() -> {
            node.claim(count - claimed.size()).stream()
                    .filter(lease -> lease.jobId().equals(job.id()))
                    .forEach(claimed::add);
            return claimed.size() == count;
        });
        return claimed;
    }

    @Test
    void a_node_without_join_token_waits_until_its_user_enters_the_code() {
        TestNode node = new TestNode(List.of(platform.url(0), platform.url(1)));
        Registered registered = node.register(Optional.empty()).as(Registered.class);
        assertThat(registered.nodeId()).isEqualTo(node.id);
        assertThat(registered.status()).isEqualTo(NodeStatus.PENDING);
        assertThat(node.register(Optional.of("a wrong token")).as(Registered.class))
                .isEqualTo(registered);
        assertThat(node.beatReply(List.of()).status()).isEqualTo(NodeStatus.PENDING);
        Http.Answer early = node.send(TestNode.request(List.of(), List.of(), 1));
        assertThat(early.status()).isEqualTo(403);
        assertThat(type(early)).isEqualTo("/problems/node-pending");

        String claim = "/api/v1/nodes/" + node.id + "/claim";
        assertThat(http.post(claim, "{\"code\": \"XXXX-XXXX\"}").status()).isEqualTo(422);
        String code = registered.claimCode().orElseThrow().replace("-", " ").toLowerCase(Locale.ROOT);
        NodeView view = http.post(claim, "{\"code\": \"" + code + "\"}").as(NodeView.class);

        assertThat(view.status()).isEqualTo(NodeStatus.ACTIVE);
        assertThat(node.beatReply(List.of()).status()).isEqualTo(NodeStatus.ACTIVE);
        assertThat(node.claim(1)).isEmpty();
    }

    @Test
    void guessing_a_claim_code_is_slowed_down() {
        TestNode node = new TestNode(List.of(platform.url()));
        node.register(Optional.empty());
        int status = 0;
        for (int i = 0; i < 12 && status != 429; i++) {
            status = http.post("/api/v1/nodes/" + node.id + "/claim", "{\"code\": \"AAAA-AAA" + i + "\"}")
                    .status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void a_registration_is_refused_without_proof_of_the_key_it_presents() {
        TestNode honest = new TestNode(List.of(platform.url()));
        TestNode thief = new TestNode(List.of(platform.url()));
        byte[] body = Json.mapper()
                .writeValueAsBytes(
                        new RegisterNode(honest.publicKey, "thief", "1", List.of(TestNode.COIN), 1, Optional.empty()));
        Http.Answer answer = thief.send("POST", "/api/v1/nodes/register", body);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(http.send("POST", "/api/v1/nodes/register", body, Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void a_token_subscribes_its_node_to_its_own_channel() {
        TestNode node = TestNode.joined(platform);
        NodeToken token = node.send("POST", "/api/v1/nodes/token", new byte[0]).as(NodeToken.class);
        assertThat(token.channel()).isEqualTo("nodes:" + node.id);
        assertThat(token.token().split("\\.", -1)).hasSize(3);
    }

    @Test
    void a_lease_names_a_config_that_hashes_to_its_hash() {
        Submit.job(http, 10, 5, 1);
        TestNode node = TestNode.joined(platform);
        Lease lease = node.claim(1).getFirst();

        Http.Answer config = node.send("GET", "/api/v1/configs/" + lease.inputHash(), new byte[0]);

        assertThat(config.status()).isEqualTo(200);
        assertThat(config.header("Cache-Control")).contains("immutable");
        assertThat(CanonicalJson.hash(lease.engine(), config.body())).isEqualTo(lease.inputHash());
        assertThat(node.send("GET", "/api/v1/configs/" + "0".repeat(64), new byte[0])
                        .status())
                .isEqualTo(404);
        assertThat(http.get("/api/v1/configs/" + lease.inputHash()).status()).isEqualTo(401);
    }

    @Test
    void a_work_request_sent_again_gets_the_same_reply_from_another_sentinel_and_changes_nothing() {
        Submit.job(http, 40, 10, 1);
        TestNode node = new TestNode(List.of(platform.url(0), platform.url(1)));
        node.register(Optional.of(Platform.JOIN_TOKEN));
        WorkRequest request = TestNode.request(List.of(), List.of(), 2);

        WorkReply first = node.send(request).as(WorkReply.class);
        WorkReply again = node.send(request).as(WorkReply.class);

        assertThat(first.leases()).hasSize(2);
        assertThat(again).isEqualTo(first);
        assertThat(node.claim(10)).hasSize(2);
        Http.Answer reused = node.send(new WorkRequest(request.requestId(), List.of(), List.of(), List.of(), 1));
        assertThat(reused.status()).isEqualTo(409);
        assertThat(type(reused)).isEqualTo("/problems/request-id-reused");
    }

    @Test
    void of_one_job_a_node_gets_no_more_than_it_wants_of_that() {
        JobView job = Submit.job(http, 40, 1, 157);
        TestNode node = TestNode.joined(platform);
        WorkRequest few = new WorkRequest(
                UUID.randomUUID().toString(),
                List.of(),
                List.of(),
                List.of(TestNode.COIN),
                20,
                List.of(new JobWant(job.id(), 3)),
                Optional.of(1),
                Optional.empty());
        assertThat(node.send(few).as(WorkReply.class).leases())
                .filteredOn(lease -> lease.jobId().equals(job.id()))
                .hasSize(3);
    }

    @Test
    void a_report_that_is_not_what_it_claims_is_rejected() {
        // a seed that no other job has: equal chunks of two jobs have equal digests
        JobView job = Submit.job(http, 20, 10, 164);
        TestNode node = TestNode.joined(platform);
        List<Lease> leases = claim(node, job, 2);
        Lease lease = leases.getFirst();
        ChunkReport good = node.compute(lease);
        byte[] other = CoinFights.totals(TestNode.identity(leases.getLast()));

        // another chunk's totals, under their own digest and under this chunk's
        assertThat(outcome(node.work(
                        List.of(node.report(
                                lease,
                                other,
                                TestNode.identity(leases.getLast()).digest(other))),
                        List.of(),
                        0)))
                .isEqualTo(Outcome.REJECTED);
        assertThat(outcome(node.work(List.of(node.report(lease, other, good.digest())), List.of(), 0)))
                .isEqualTo(Outcome.REJECTED);
        assertThat(outcome(node.work(List.of(node.report(lease, new byte[] {1, 2}, good.digest())), List.of(), 0)))
                .isEqualTo(Outcome.REJECTED);
        ChunkReport unsigned = new ChunkReport(
                good.leaseId(), good.jobId(), good.chunk(), good.totals(), good.digest(), 1, new byte[64]);
        assertThat(outcome(node.work(List.of(unsigned), List.of(), 0))).isEqualTo(Outcome.REJECTED);
        ChunkReport beyond =
                new ChunkReport(good.leaseId(), good.jobId(), 99, good.totals(), good.digest(), 1, good.signature());
        assertThat(outcome(node.work(List.of(beyond), List.of(), 0))).isEqualTo(Outcome.REJECTED);

        assertThat(outcome(node.work(List.of(good), List.of(), 0))).isEqualTo(Outcome.ACCEPTED);
        assertThat(Submit.read(http, job).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void a_forged_result_of_a_done_chunk_is_a_mismatch() {
        Submit.job(http, 20, 10, 1);
        TestNode node = TestNode.joined(platform);
        Lease lease = node.claim(2).getFirst();
        node.work(List.of(node.compute(lease)), List.of(), 0);
        byte[] forged = CoinFights.totals(new ResultIdentity(
                lease.engine(), lease.inputHash(), lease.seed() + 1, lease.firstIteration(), lease.fights()));

        WorkReply reply = node.work(
                List.of(node.report(lease, forged, TestNode.identity(lease).digest(forged))), List.of(), 0);

        assertThat(outcome(reply)).isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void the_lease_of_another_node_is_not_good_for_a_result() {
        Submit.job(http, 20, 10, 1);
        TestNode owner = TestNode.joined(platform);
        TestNode other = TestNode.joined(platform);
        Lease lease = owner.claim(1).getFirst();
        assertThat(outcome(other.work(List.of(other.compute(lease)), List.of(), 0)))
                .isEqualTo(Outcome.LEASE_LOST);
    }

    @Test
    void released_leases_go_to_others_at_once() {
        Submit.job(http, 20, 10, 1);
        TestNode leaving = TestNode.joined(platform);
        assertThat(leaving.claim(2)).hasSize(2);
        TestNode other = TestNode.joined(platform);
        assertThat(other.claim(2)).isEmpty();

        assertThat(leaving.post("/api/v1/nodes/release", new ReleaseRequest(List.of(), true))
                        .status())
                .isEqualTo(204);

        assertThat(other.claim(2)).hasSize(2);
    }

    @Test
    void a_chunk_that_fails_five_times_fails_its_job_with_the_reasons() {
        JobView job = Submit.job(http, 10, 10, 1);
        TestNode node = TestNode.joined(platform);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (Lease lease : node.claim(1)) {
                ChunkFailure failure =
                        new ChunkFailure(lease.leaseId(), lease.jobId(), lease.chunk(), "the coin rolled away");
                assertThat(outcome(node.work(List.of(), List.of(failure), 0))).isEqualTo(Outcome.ACCEPTED);
            }
            return Submit.read(http, job).state() == JobState.FAILED;
        });
        JobView failed = Submit.read(http, job);
        assertThat(failed.failures()).isNotEmpty().allMatch(reason -> reason.contains("the coin rolled away"));
        assertThat(failed.finishedAt()).isPresent();
    }

    @Test
    void the_nodes_of_a_cancelled_job_are_told_to_stop() {
        JobView job = Submit.job(http, 10, 10, 1);
        TestNode node = TestNode.joined(platform);
        Lease lease = claim(node, job, 1).getFirst();
        http.post("/api/v1/jobs/" + job.id() + "/cancel", "");
        assertThat(node.beatReply(List.of(lease.leaseId())).cancelledLeases()).containsExactly(lease.leaseId());
        assertThat(outcome(node.work(List.of(node.compute(lease)), List.of(), 0)))
                .isEqualTo(Outcome.JOB_ENDED);
    }

    @Test
    void a_revoked_node_is_refused_by_every_sentinel_and_its_leases_end() {
        Submit.job(http, 10, 10, 1);
        TestNode node = new TestNode(List.of(platform.url(0), platform.url(1)));
        node.register(Optional.of(Platform.JOIN_TOKEN));
        assertThat(node.claim(1)).hasSize(1);

        NodeView view = http.post("/api/v1/nodes/" + node.id + "/revoke", "").as(NodeView.class);

        assertThat(view.status()).isEqualTo(NodeStatus.REVOKED);
        for (int i = 0; i < 2; i++) {
            Http.Answer refused = node.beat(List.of());
            assertThat(refused.status()).isEqualTo(403);
            assertThat(type(refused)).isEqualTo("/problems/node-revoked");
        }
        assertThat(node.register(Optional.of(Platform.JOIN_TOKEN)).status()).isEqualTo(403);
        TestNode other = TestNode.joined(platform);
        await().atMost(Duration.ofSeconds(10)).until(() -> other.claim(1).size() == 1);
    }

    @Test
    void a_revoked_node_stays_revoked_when_redis_comes_back_empty() {
        TestNode node = TestNode.joined(platform);
        http.post("/api/v1/nodes/" + node.id + "/revoke", "");
        try (DurableStore store = platform.store()) {
            await().until(() -> store.findNode(node.id)
                    .filter(row -> row.view().status() == NodeStatus.REVOKED)
                    .isPresent());
            // Jobs of other tests of whose end PostgreSQL has not heard would come back, in the middle of the next
            // test.
            await().until(() -> store.unfinishedJobs(1).isEmpty());
        }
        SharedRedis.get().flush();
        assertThat(node.register(Optional.of(Platform.JOIN_TOKEN)).status()).isEqualTo(403);
        assertThat(node.beat(List.of()).status()).isEqualTo(403);
    }

    @Test
    void the_fleet_lists_nodes_with_their_last_beat() {
        TestNode node = TestNode.joined(platform);
        node.beat(List.of());
        NodeView[] nodes = http.get("/api/v1/nodes").as(NodeView[].class);
        NodeView listed = Arrays.stream(nodes)
                .filter(view -> view.id().equals(node.id))
                .findFirst()
                .orElseThrow();
        assertThat(listed.healthy()).isTrue();
        assertThat(listed.status()).isEqualTo(NodeStatus.ACTIVE);
        assertThat(listed.lastBeat().orElseThrow().iterationsPerSecond()).isEqualTo(10);
    }

    @Test
    void wrong_fields_of_node_requests_are_named() {
        TestNode node = TestNode.joined(platform);
        Http.Answer beat = node.post("/api/v1/nodes/heartbeat", new Heartbeat(1, 7, 1, 1, 0, List.of(), -1, false));
        assertThat(beat.status()).isEqualTo(422);
        assertThat(beat.problem().errors()).hasSize(3);
        Http.Answer work = node.send(new WorkRequest("short", List.of(), List.of(), List.of(), 1000));
        assertThat(work.problem().errors()).hasSize(2);
        Http.Answer broken = node.send("POST", "/api/v1/nodes/work", TestNode.utf8("{\"want\": []}"));
        assertThat(broken.status()).isEqualTo(422);
    }
}
