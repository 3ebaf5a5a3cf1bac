package dev.wowlab.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.node.Registered;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nodes of strangers, which anybody can make.
final class NewcomersTest {
    private static final Optional<String> NO_TOKEN = Optional.empty();
    private static final Optional<String> TOKEN = Optional.of(Platform.JOIN_TOKEN);
    private static final Duration DEAD_AFTER = Duration.ofMinutes(3);

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

    private TestNode stranger() {
        return new TestNode(List.of(platform.url()));
    }

    private void awaitStored(TestNode node) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> store.findNode(node.id).isPresent());
    }

    private static void refused(Http.Answer answer, String type) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem().type()).isEqualTo(type);
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void a_stranger_is_on_record_when_its_user_has_claimed_it_and_not_before() {
        TestNode node = stranger();
        Registered registered = node.register(NO_TOKEN).as(Registered.class);
        node.beat(List.of());
        // records are written in their order
        awaitStored(TestNode.joined(platform));
        assertThat(store.findNode(node.id)).isEmpty();

        String body = "{\"code\": \"" + registered.claimCode().orElseThrow() + "\"}";
        platform.http().post("/api/v1/nodes/" + node.id + "/claim", body);

        awaitStored(node);
        assertThat(store.findNode(node.id).orElseThrow().view().status()).isEqualTo(NodeStatus.ACTIVE);
    }

    @Test
    void a_claim_whose_sentinel_died_is_on_record_after_the_next_heartbeat() {
        TestNode node = stranger();
        String code = node.register(NO_TOKEN).as(Registered.class).claimCode().orElseThrow();
        coordination.nodes().activate(node.id, code, "anna");
        assertThat(store.findNode(node.id)).isEmpty();

        node.beat(List.of());

        awaitStored(node);
        assertThat(store.findNode(node.id).orElseThrow().owner()).isEqualTo("anna");
    }

    @Test
    void strangers_from_one_address_are_slowed_down_and_known_nodes_and_those_with_the_token_are_not() {
        TestNode first = stranger();
        assertThat(first.register(NO_TOKEN).status()).isEqualTo(200);
        for (int i = 1; i < 50; i++) {
            assertThat(stranger().register(NO_TOKEN).status()).isEqualTo(200);
        }

        refused(stranger().register(NO_TOKEN), "/problems/too-many-requests");

        assertThat(first.register(NO_TOKEN).status()).isEqualTo(200);
        assertThat(stranger().register(TOKEN).status()).isEqualTo(200);
        List<NodeStatus> listed = Arrays.stream(
                        platform.http().get("/api/v1/nodes").as(NodeView[].class))
                .map(NodeView::status)
                .toList();
        assertThat(listed).hasSize(51).startsWith(NodeStatus.ACTIVE, NodeStatus.PENDING);
    }

    @Test
    void there_is_no_room_for_any_number_of_strangers() {
        TestNode waiting = stranger();
        assertThat(waiting.register(NO_TOKEN).status()).isEqualTo(200);
        for (int i = 1; coordination.nodes().makeRoom(new NodeId("%064x".formatted(i)), 2_000); i++) {
            assertThat(i).isLessThan(2_000);
        }

        TestNode another = stranger();
        refused(another.register(NO_TOKEN), "/problems/too-many-unclaimed-nodes");
        assertThat(coordination.nodes().find(another.id)).isEmpty();

        assertThat(waiting.register(NO_TOKEN).status()).isEqualTo(200);
        assertThat(another.register(TOKEN).status()).isEqualTo(200);
        assertThat(coordination.nodes().living(DEAD_AFTER)).isEmpty();
        another.beat(List.of());
        assertThat(coordination.nodes().living(DEAD_AFTER))
                .extracting(NodeView::id)
                .containsExactly(another.id);
    }

    @Test
    void one_node_does_not_register_all_the_time() {
        TestNode node = TestNode.joined(platform);
        Http.Answer answer = node.register(TOKEN);
        for (int i = 0; i < 40 && answer.status() == 200; i++) {
            answer = node.register(TOKEN);
        }
        refused(answer, "/problems/too-many-requests");
    }
}
