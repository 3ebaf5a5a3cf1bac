package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.RateDecision;
import dev.wowlab.coordination.RateLimits;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.node.ChunkFailure;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.signature.RequestTarget;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Caller;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.RateLimited;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.http.SignatureFilter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is limited: requests of single nodes, and what costs a sentinel much.
final class LimitsTest {
    private static final String PATH = "/api/v1/nodes/heartbeat";
    private static final Duration KEPT = Duration.ofMinutes(2);

    /// So little that nothing comes back within a test.
    private static final double HARDLY = 1e-6;

    private Platform platform;
    private Coordination coordination;

    @BeforeEach
    void start() {
        platform = new Platform(1, Map.of("WOWLAB_HEARTBEAT_SECONDS", "60"));
        coordination = platform.coordination();
    }

    @AfterEach
    void stop() {
        coordination.close();
        platform.close();
    }

    /// Whether something was counted under that name; it is not full then.
    private boolean counted(String bucket, long capacity) {
        RateLimits.Limit same = new RateLimits.Limit(capacity, HARDLY);
        return coordination.rateLimits().take(bucket, same, capacity) instanceof RateDecision.Limited;
    }

    private static Call call(TestNode node) {
        Map<String, String> headers = node.headers("POST", PATH, new byte[0], Instant.now());
        return new Call(
                RequestTarget.of("POST", URI.create(PATH)),
                new Caller("127.0.0.1", List.of()),
                new byte[0],
                Map.of(),
                name -> Optional.empty(),
                name -> Optional.ofNullable(headers.get(name)),
                "");
    }

    @Test
    void each_node_has_a_bucket_of_its_own_and_nothing_is_kept_of_what_is_too_much() {
        TestNode node = TestNode.joined(platform);
        TestNode other = TestNode.joined(platform);
        try (Parts parts = new Parts(platform.services())) {
            SignatureFilter filter = new SignatureFilter(
                    coordination.nodes()::find, coordination.nonces(), coordination.clock(), parts.services.meters());
            Endpoint endpoint = filter.known(
                    RateLimited.eachNode(coordination.rateLimits(), new RateLimits.Limit(2, HARDLY), "few"),
                    (call, known) -> Reply.empty());
            assertThat(endpoint.handle(call(node)).status()).isEqualTo(204);
            assertThat(endpoint.handle(call(node)).status()).isEqualTo(204);

            Call third = call(node);
            Reply refused = endpoint.handle(third);

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers()).containsKey("Retry-After");
            String input = third.headerValue("Signature-Input").orElseThrow();
            String nonce = input.replaceAll(".*nonce=\"([^\"]+)\".*", "$1");
            assertThat(coordination.nonces().use(node.id, nonce, KEPT))
                    .as("nobody has used its nonce")
                    .isTrue();
            assertThat(endpoint.handle(call(other)).status()).isEqualTo(204);
        }
    }

    /// What is to be closed after a test.
    private record Parts(Services services) implements AutoCloseable {
        @Override
        public void close() {
            services.close();
        }
    }

    @Test
    void work_heartbeats_and_all_else_of_a_node_are_counted_by_node() {
        TestNode node = TestNode.joined(platform);
        assertThat(counted("work:" + node.id, 1_000)).isFalse();

        TestNode busy = TestNode.joined(platform);
        busy.claim(7);
        busy.beat(List.of());
        busy.post("/api/v1/nodes/token", "");

        assertThat(counted("work:" + busy.id, 1_000)).isTrue();
        assertThat(counted("work-entries:" + busy.id, 100_000)).isTrue();
        assertThat(counted("heartbeat:" + busy.id, 200)).isTrue();
        assertThat(counted("node:" + busy.id, 300)).isTrue();
    }

    @Test
    void what_a_node_brings_and_wants_is_limited_and_the_same_request_passes_later() {
        TestNode node = TestNode.joined(platform);
        RateLimits.Limit all = new RateLimits.Limit(100_000, 20_000);
        List<ChunkFailure> failures = IntStream.range(0, 1_024)
                .mapToObj(chunk -> new ChunkFailure("no-lease", new JobId("nojob"), chunk, "made up"))
                .toList();
        List<WorkRequest> refused = new ArrayList<>();

        // of an empty bucket some come back before a slow request is there
        await().until(() -> {
            WorkRequest request = TestNode.request(List.of(), failures, 256);
            coordination.rateLimits().take("work-entries:" + node.id, all, 90_000);
            if (node.send(request).status() == 429) {
                refused.add(request);
            }
            return !refused.isEmpty();
        });

        await().until(() -> node.send(refused.getFirst()).status() == 200);
    }

    @Test
    void changing_a_roster_counts_as_a_submit() {
        assertThat(platform.http().post("/api/v1/rosters/nobodys", "{}").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(counted("submit:local", 200)).isTrue();
    }

    @Test
    void engines_that_a_node_has_not_registered_leave_nothing_behind() {
        TestNode node = TestNode.joined(platform);
        EngineRef madeUp = new EngineRef("made-up", "1");
        WorkRequest request =
                new WorkRequest(UUID.randomUUID().toString(), List.of(), List.of(), List.of(madeUp, TestNode.COIN), 1);

        assertThat(node.send(request).status()).isEqualTo(200);

        assertThat(coordination.nodes().idle(madeUp, 10)).isEmpty();
        assertThat(coordination.owners().anybody(madeUp)).isFalse();
        assertThat(coordination.nodes().idle(TestNode.COIN, 10)).containsExactly(node.id);
    }
}
