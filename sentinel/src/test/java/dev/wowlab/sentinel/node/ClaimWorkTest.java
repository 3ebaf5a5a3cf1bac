package dev.wowlab.sentinel.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.NewJob;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.node.JobWant;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.signature.Ed25519;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.KnownNode;
import dev.wowlab.testsupport.SharedRedis;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Work that comes between a node's claim that found none and its being listed as idle, on a real Redis.
final class ClaimWorkTest {
    private static final EngineRef ENGINE = new EngineRef("tbc", "0.1.0");
    private static final Config.Fleet FLEET = new Config.Fleet(
            Optional.empty(), Duration.ofSeconds(1), Duration.ofSeconds(30), Optional.empty(), Optional.empty());

    private static Coordination redis;
    private final KnownNode node = node();

    @BeforeAll
    static void connect() {
        redis = Coordination.connect(SharedRedis.url());
    }

    @AfterAll
    static void disconnect() {
        redis.close();
    }

    @BeforeEach
    void empty() {
        SharedRedis.get().flush();
    }

    private static KnownNode node() {
        KeyPair keys = Ed25519.generate();
        NodeId id = Ed25519.nodeId(Ed25519.raw(keys.getPublic()));
        return new KnownNode(id, keys.getPublic(), NodeStatus.ACTIVE, "", List.of(ENGINE));
    }

    /// The real list, before which something happens.
    private record LateList(Runnable before) implements ClaimWork.IdleList {
        @Override
        public void add(NodeId node, List<EngineRef> engines) {
            before.run();
            redis.nodes().markIdle(node, engines);
        }

        @Override
        public void remove(NodeId node, List<EngineRef> engines) {
            redis.nodes().markBusy(node, engines);
        }
    }

    private static void submit(String id, long chunks) {
        redis.jobs()
                .create(NewJob.submitted(
                        new JobId(id),
                        "local",
                        new NewJob.Plan(ENGINE, new InputHash("ab".repeat(32)), 1, chunks, Optional.empty(), 1),
                        new NewJob.Labels(Optional.empty(), Visibility.PRIVATE, Priority.NORMAL),
                        List.of(),
                        ""));
    }

    private List<Lease> claim(Runnable before, WorkRequest request) {
        return new ClaimWork(redis, started -> {}, FLEET, new LateList(before)).claim(node, request);
    }

    private static WorkRequest want(int leases) {
        return new WorkRequest("request-0123456789", List.of(), List.of(), List.of(ENGINE), leases);
    }

    private List<NodeId> idle() {
        return redis.nodes().idle(ENGINE, 10);
    }

    @Test
    void aJobThatIsSubmittedInBetweenIsLeasedAtOnce() {
        assertThat(claim(() -> submit("between", 5), want(2)))
                .extracting(lease -> lease.jobId().value())
                .containsExactly("between", "between");
        assertThat(idle()).isEmpty();
    }

    @Test
    void aJobThatIsSubmittedAfterwardsFindsTheNodeIdle() {
        assertThat(claim(() -> {}, want(2))).isEmpty();
        assertThat(idle()).containsExactly(node.id());
    }

    @Test
    void aNodeThatGotSomeOfWhatItWantsStaysListedAndGetsNoMoreThanThat() {
        submit("before", 1);
        assertThat(claim(() -> submit("between", 1), want(4))).hasSize(2);
        assertThat(idle()).containsExactly(node.id());
        submit("after", 9);
        assertThat(claim(() -> {}, want(4))).hasSize(4);
        assertThat(idle()).isEmpty();
    }

    @Test
    void ofOneJobTheSecondClaimAddsNoMoreThanIsWantedOfIt() {
        submit("slow", 2);
        WorkRequest request = new WorkRequest(
                "request-0123456789",
                List.of(),
                List.of(),
                List.of(ENGINE),
                20,
                List.of(new JobWant(new JobId("slow"), 3)),
                Optional.of(10),
                Optional.empty());
        List<Lease> leases =
                claim(() -> IntStream.range(0, 2).forEach(other -> submit("between-" + other, 12)), request);

        assertThat(leases)
                .filteredOn(lease -> lease.jobId().value().equals("slow"))
                .hasSize(2);
        assertThat(leases)
                .filteredOn(lease -> lease.jobId().value().equals("between-0"))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(leases).hasSizeLessThanOrEqualTo(20);
        assertThat(idle()).isEmpty();
    }
}
