package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.node.Registered;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.testsupport.SharedRedis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of nodes when Redis comes back empty.
final class LostNodesTest {
    private static final Optional<String> TOKEN = Optional.of(Platform.JOIN_TOKEN);

    private Platform platform;
    private DurableStore store;
    private Coordination coordination;

    @BeforeEach
    void start() {
        platform = new Platform(1, Map.of("WOWLAB_HEARTBEAT_SECONDS", "60"));
        store = platform.store();
        coordination = platform.coordination();
        await().until(() -> coordination.nodeRestore().isComplete());
    }

    @AfterEach
    void stop() {
        coordination.close();
        store.close();
        platform.close();
    }

    private void awaitStored(TestNode node, NodeStatus status) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> stored(node)
                        .filter(row -> row.view().status() == status)
                        .isPresent());
    }

    private Optional<NodeRecord> stored(TestNode node) {
        return store.findNode(node.id);
    }

    private Http.Answer revoke(TestNode node) {
        return platform.http().post("/api/v1/nodes/" + node.id + "/revoke", "");
    }

    @Test
    void an_active_node_goes_on_without_registering_anew() {
        TestNode node = TestNode.joined(platform);
        awaitStored(node, NodeStatus.ACTIVE);

        SharedRedis.get().flush();

        assertThat(node.beatReply(List.of()).status()).isEqualTo(NodeStatus.ACTIVE);
        assertThat(node.claim(1)).isEmpty();
    }

    @Test
    void every_node_is_put_back_without_anyone_asking() {
        TestNode active = TestNode.joined(platform);
        TestNode revoked = TestNode.joined(platform);
        awaitStored(active, NodeStatus.ACTIVE);
        revoke(revoked);

        SharedRedis.get().flush();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> coordination.nodeRestore().isComplete());
        assertThat(coordination.nodes().list(Duration.ofSeconds(15)))
                .extracting(NodeView::id, NodeView::status)
                .containsExactlyInAnyOrder(tuple(active.id, NodeStatus.ACTIVE), tuple(revoked.id, NodeStatus.REVOKED));
        assertThat(revoked.beat(List.of()).status()).isEqualTo(403);
    }

    @Test
    void a_revocation_is_durable_when_it_is_answered() {
        TestNode node = TestNode.joined(platform);
        assertThat(revoke(node).status()).isEqualTo(200);
        assertThat(stored(node).orElseThrow().view().status()).isEqualTo(NodeStatus.REVOKED);

        SharedRedis.get().flush();

        assertThat(node.register(TOKEN).status()).isEqualTo(403);
        assertThat(node.register(Optional.empty()).status()).isEqualTo(403);
        assertThat(node.beat(List.of()).status()).isEqualTo(403);
    }

    @Test
    void a_node_that_was_lost_and_came_back_can_still_be_revoked_for_good() {
        TestNode node = TestNode.joined(platform);
        awaitStored(node, NodeStatus.ACTIVE);
        SharedRedis.get().flush();
        assertThat(node.register(TOKEN).as(Registered.class).status()).isEqualTo(NodeStatus.ACTIVE);

        SharedRedis.get().flush();
        assertThat(revoke(node).status()).isEqualTo(200);

        SharedRedis.get().flush();
        assertThat(node.register(TOKEN).status()).isEqualTo(403);
    }

    @Test
    void a_pending_node_registers_again_and_is_claimed_with_its_new_code() {
        TestNode node = new TestNode(List.of(platform.url()));
        node.register(Optional.empty());

        SharedRedis.get().flush();

        assertThat(node.beat(List.of()).status()).isEqualTo(401);
        Registered again = node.register(Optional.empty()).as(Registered.class);
        assertThat(again.status()).isEqualTo(NodeStatus.PENDING);
        String body = "{\"code\": \"" + again.claimCode().orElseThrow() + "\"}";
        assertThat(platform.http()
                        .post("/api/v1/nodes/" + node.id + "/claim", body)
                        .status())
                .isEqualTo(200);
        awaitStored(node, NodeStatus.ACTIVE);
    }

    @Test
    void a_revocation_that_an_old_copy_of_redis_does_not_know_ends_the_node_at_the_next_start() {
        TestNode node = TestNode.joined(platform);
        awaitStored(node, NodeStatus.ACTIVE);
        NodeRecord before = stored(node).orElseThrow();
        revoke(node);
        SharedRedis.get().flush();
        NodeRecord newer = new NodeRecord(before.view(), before.publicKey(), before.version() + 7, before.owner());
        coordination.nodes().restore(newer);
        coordination.nodeRestore().finish(coordination.nodeRestore().begin());

        try (Sentinel later = platform.another()) {
            assertThat(later.address()).isNotNull();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> node.beat(List.of()).status() == 403);
        }
    }

    @Test
    void while_neither_store_can_tell_nobody_registers() throws IOException {
        TestNode node = TestNode.joined(platform);
        revoke(node);
        SharedRedis.get().flush();
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        String nowhere = "jdbc:postgresql://127.0.0.1:" + closed + "/none";
        try (Platform blind = new Platform(1, Map.of("WOWLAB_DATABASE_URL", nowhere))) {
            // the first platform would put the node back
            platform.close();
            SharedRedis.get().flush();
            TestNode stranger = new TestNode(List.of(blind.url()));
            assertThat(stranger.register(TOKEN).status()).isEqualTo(503);
            assertThat(stranger.beat(List.of()).status()).isEqualTo(503);
        }
    }
}
