package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.testsupport.SharedRedis;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class NodesTest {
    private static final Duration DEAD_AFTER = Duration.ofSeconds(15);

    @Test
    void aNewNodeIsPendingUntilAUserClaimsItWithItsCode() {
        assertThat(register(ALICE, "forge", false)).isEqualTo(new RegisterReply(NodeStatus.PENDING, "code-1", 1, true));
        assertThat(redis().nodes().activate(ALICE, "wrong", "anna")).isEqualTo(new ActivateReply.WrongCode());
        assertThat(redis().nodes().activate(ALICE, "code-1", "anna")).isEqualTo(new ActivateReply.Activated(2));
        assertThat(redis().nodes().activate(ALICE, "code-1", "anna")).isEqualTo(new ActivateReply.Activated(2));
        assertThat(redis().nodes().activate(ALICE, "code-1", "bert")).isEqualTo(new ActivateReply.WrongCode());
        assertThat(redis().nodes().activate(BOB, "code-1", "anna")).isEqualTo(new ActivateReply.Unknown());
        RegisteredNode node = redis().nodes().find(ALICE).orElseThrow();
        assertThat(node.status()).isEqualTo(NodeStatus.ACTIVE);
        assertThat(node.owner()).isEqualTo("anna");
        assertThat(node.publicKey()).isEqualTo(key());
        assertThat(register(ALICE, "forge", false)).isEqualTo(new RegisterReply(NodeStatus.ACTIVE, "", 2, false));
    }

    @Test
    void registeringAgainKeepsTheCodeAndOnlyChangesRaiseTheVersion() {
        register(ALICE, "forge", false);
        assertThat(redis().nodes().register(ALICE, request("forge"), false, "code-2"))
                .isEqualTo(new RegisterReply(NodeStatus.PENDING, "code-1", 1, false));
        assertThat(register(ALICE, "anvil", false)).isEqualTo(new RegisterReply(NodeStatus.PENDING, "code-1", 2, true));
    }

    @Test
    void aJoinTokenMakesANodeActiveAtOnce() {
        assertThat(register(ALICE, "forge", true)).isEqualTo(new RegisterReply(NodeStatus.ACTIVE, "", 1, true));
        register(BOB, "anvil", false);
        assertThat(register(BOB, "anvil", true)).isEqualTo(new RegisterReply(NodeStatus.ACTIVE, "", 2, true));
    }

    @Test
    void aRevokedNodeStaysRevokedAndEverySentinelHearsOfIt() {
        List<NodeId> heard = new CopyOnWriteArrayList<>();
        try (Revocations.Listening listening = redis().revocations().listen(heard::add)) {
            assertThat(listening).isNotNull();
            register(ALICE, "forge", true);
            redis().nodes().beat(ALICE, beat(1));
            assertThat(redis().nodes().revoke(ALICE)).contains(2L);
            assertThat(redis().nodes().revoke(ALICE)).contains(2L);
            await().atMost(Duration.ofSeconds(1)).until(() -> heard.contains(ALICE));
        }
        assertThat(register(ALICE, "forge", true).status()).isEqualTo(NodeStatus.REVOKED);
        assertThat(redis().nodes().activate(ALICE, "code-1", "anna")).isEqualTo(new ActivateReply.Revoked());
        assertThat(redis().nodes().beat(ALICE, beat(2))).isEqualTo(new BeatReply.Revoked());
        assertThat(redis().nodes().dead(Duration.ZERO, 10)).isEmpty();
        assertThat(redis().nodes().revoke(BOB)).isEmpty();
    }

    @Test
    void olderHeartbeatsOfTheSameProcessAreIgnoredAndANewProcessStartsAnew() {
        register(ALICE, "forge", true);
        assertThat(redis().nodes().beat(ALICE, beat(9))).isInstanceOf(BeatReply.Recorded.class);
        assertThat(redis().nodes().beat(ALICE, beat(10))).isInstanceOf(BeatReply.Recorded.class);
        assertThat(redis().nodes().beat(ALICE, beat(10))).isInstanceOf(BeatReply.Stale.class);
        assertThat(redis().nodes().beat(ALICE, beat(9))).isInstanceOf(BeatReply.Stale.class);
        assertThat(redis().nodes().beat(ALICE, beat(Long.MAX_VALUE - 1))).isInstanceOf(BeatReply.Recorded.class);
        assertThat(redis().nodes().beat(ALICE, beat(Long.MAX_VALUE - 2))).isInstanceOf(BeatReply.Stale.class);
        register(ALICE, "forge", true);
        assertThat(redis().nodes().beat(ALICE, beat(0))).isInstanceOf(BeatReply.Recorded.class);
        assertThat(redis().nodes().beat(BOB, beat(1))).isEqualTo(new BeatReply.Unknown());
    }

    @Test
    void healthIsJudgedFromHeartbeatsAlone() {
        register(ALICE, "forge", true);
        register(BOB, "anvil", true);
        redis().nodes().beat(ALICE, beat(1));
        NodeView alive = redis().nodes().view(ALICE, DEAD_AFTER).orElseThrow();
        assertThat(alive.healthy()).isTrue();
        assertThat(alive.lastBeat()).contains(beat(1));
        assertThat(alive.engines()).containsExactly(Fixture.ENGINE);
        assertThat(redis().nodes().list(DEAD_AFTER))
                .extracting(NodeView::healthy)
                .containsExactly(true, false);
        long beatAt = alive.lastBeatAt().orElseThrow().toEpochMilli();
        Fixture.passes(beatAt + 20);
        Duration short20 = Duration.ofMillis(20);
        assertThat(redis().nodes().view(ALICE, short20).orElseThrow().healthy()).isFalse();
        assertThat(redis().nodes().dead(DEAD_AFTER, 10)).isEmpty();
        assertThat(redis().nodes().dead(short20, 10)).containsExactly(ALICE);
        redis().nodes().forgetAlive(ALICE);
        assertThat(redis().nodes().dead(short20, 10)).isEmpty();
    }

    @Test
    void theNodesThatAskedLastAreWokenFirst() {
        redis().nodes().markIdle(ALICE, List.of(Fixture.ENGINE));
        Fixture.passes(redis().clock().millis());
        redis().nodes().markIdle(BOB, List.of(Fixture.ENGINE));
        assertThat(redis().nodes().idle(Fixture.ENGINE, 10)).containsExactly(BOB, ALICE);
        assertThat(redis().nodes().idle(Fixture.ENGINE, 1)).containsExactly(BOB);
        redis().nodes().markBusy(BOB, List.of(Fixture.ENGINE));
        assertThat(redis().nodes().idle(Fixture.ENGINE, 10)).containsExactly(ALICE);
    }

    @Test
    void theDurableRowHasTheKeyAndTheOwner() {
        register(ALICE, "forge", false);
        redis().nodes().activate(ALICE, "code-1", "anna");
        NodeRecord record = redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow();
        assertThat(record.version()).isEqualTo(2);
        assertThat(record.owner()).isEqualTo("anna");
        assertThat(record.publicKey()).isEqualTo(key());
        assertThat(redis().nodes().record(BOB, DEAD_AFTER)).isEmpty();
    }

    @Test
    void aNodeIsRestoredAsItsRecordHasItAndGoesOn() {
        register(ALICE, "forge", false);
        redis().nodes().activate(ALICE, "code-1", "anna");
        NodeRecord record = redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow();
        SharedRedis.cluster().flush();

        assertThat(redis().nodes().restore(record)).isTrue();
        assertThat(redis().nodes().restore(record)).isFalse();

        NodeRecord restored = redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow();
        assertThat(restored.view()).isEqualTo(record.view());
        assertThat(restored.version()).isEqualTo(record.version());
        assertThat(restored.owner()).isEqualTo("anna");
        assertThat(restored.publicKey()).isEqualTo(key());
        assertThat(redis().nodes().list(DEAD_AFTER)).containsExactly(record.view());
        assertThat(redis().nodes().beat(ALICE, beat(0))).isInstanceOf(BeatReply.Recorded.class);
        assertThat(register(ALICE, "forge", false).status()).isEqualTo(NodeStatus.ACTIVE);
        assertThat(redis().nodes().revoke(ALICE).orElseThrow()).isGreaterThan(record.version());
    }

    @Test
    void aQuarantineHoldsThroughRegistrationsAndRestoresUntilAPardon() {
        register(ALICE, "forge", true);
        NodeRecord before = redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow();
        assertThat(redis().nodes().quarantine(ALICE, "it lied")).contains(true);
        assertThat(redis().nodes().quarantine(ALICE, "it lied again")).contains(false);
        assertThat(register(ALICE, "forge", true).status()).isEqualTo(NodeStatus.QUARANTINED);
        assertThat(redis().nodes().activate(ALICE, "", "anna")).isEqualTo(new ActivateReply.WrongCode());
        NodeRecord caught = redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow();
        assertThat(caught.view().quarantineReason()).contains("it lied");
        assertThat(redis().nodes().restore(before)).isFalse();

        SharedRedis.cluster().flush();
        assertThat(redis().nodes().pardon(ALICE)).isEqualTo(new PardonReply.Unknown());
        redis().nodes().restore(before);
        assertThat(redis().nodes().restore(caught)).isTrue();
        assertThat(redis().nodes().view(ALICE, DEAD_AFTER).orElseThrow().quarantineReason())
                .contains("it lied");

        assertThat(redis().nodes().pardon(ALICE)).isInstanceOf(PardonReply.Pardoned.class);
        assertThat(redis().nodes().pardon(ALICE)).isInstanceOf(PardonReply.Pardoned.class);
        assertThat(redis().nodes().view(ALICE, DEAD_AFTER).orElseThrow().quarantineReason())
                .isEmpty();
        assertThat(redis().nodes().restore(caught)).as("older than the pardon").isFalse();
        redis().nodes().revoke(ALICE);
        assertThat(redis().nodes().quarantine(ALICE, "too late")).isEmpty();
        assertThat(redis().nodes().pardon(ALICE)).isEqualTo(new PardonReply.NotQuarantined());
    }

    @Test
    void aRevocationHoldsOnEitherSideOfARestoreWhateverTheVersions() {
        register(ALICE, "forge", true);
        NodeRecord active = redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow();
        redis().nodes().revoke(ALICE);
        NodeRecord revoked = redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow();
        NodeRecord later = new NodeRecord(active.view(), key(), 99, "anna");
        assertThat(redis().nodes().restore(later)).isFalse();
        assertThat(redis().nodes().find(ALICE).orElseThrow().status()).isEqualTo(NodeStatus.REVOKED);

        SharedRedis.cluster().flush();
        assertThat(redis().nodes().restore(revoked)).isTrue();
        assertThat(register(ALICE, "forge", true).status()).isEqualTo(NodeStatus.REVOKED);

        // Redis came back from an old copy and went on from there
        SharedRedis.cluster().flush();
        redis().nodes().restore(later);
        redis().nodes().beat(ALICE, beat(1));
        assertThat(redis().nodes().restore(revoked)).isTrue();
        assertThat(redis().nodes().beat(ALICE, beat(2))).isEqualTo(new BeatReply.Revoked());
        assertThat(redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow().version())
                .isEqualTo(100);
        assertThat(redis().nodes().dead(Duration.ZERO, 10)).isEmpty();
    }

    @Test
    void aRestoreNeverGoesBackToAnOlderRegistration() {
        register(ALICE, "forge", false);
        NodeRecord pending = redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow();
        redis().nodes().activate(ALICE, "code-1", "anna");
        assertThat(redis().nodes().restore(pending)).isFalse();
        assertThat(redis().nodes().find(ALICE).orElseThrow().owner()).isEqualTo("anna");
    }

    @Test
    void aRestoredPendingNodeGetsACodeWhenItRegisters() {
        register(ALICE, "forge", false);
        NodeRecord pending = redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow();
        SharedRedis.cluster().flush();
        redis().nodes().restore(pending);
        assertThat(redis().nodes().activate(ALICE, "", "anna")).isEqualTo(new ActivateReply.WrongCode());
        assertThat(redis().nodes().register(ALICE, request("forge"), false, "code-2"))
                .isEqualTo(new RegisterReply(NodeStatus.PENDING, "code-2", 2, true));
    }

    @Test
    void theMarkOfACompleteRestoreGoesWithWhatRedisLoses() {
        assertThat(redis().nodeRestore().isComplete()).isFalse();
        String token = redis().nodeRestore().begin();
        assertThat(redis().nodeRestore().isComplete()).isFalse();
        assertThat(redis().nodeRestore().finish(token)).isTrue();
        assertThat(redis().nodeRestore().isComplete()).isTrue();

        String interrupted = redis().nodeRestore().begin();
        SharedRedis.cluster().flush();
        assertThat(redis().nodeRestore().finish(interrupted)).isFalse();
        assertThat(redis().nodeRestore().isComplete()).isFalse();
    }

    private static RegisterReply register(NodeId id, String name, boolean joined) {
        return redis().nodes().register(id, request(name), joined, "code-1");
    }

    private static RegisterNode request(String name) {
        return new RegisterNode(key(), name, "0.1.0", List.of(Fixture.ENGINE), 2, Optional.empty());
    }

    private static byte[] key() {
        byte[] key = new byte[32];
        key[0] = -1;
        key[31] = 10;
        return key;
    }

    private static Heartbeat beat(long sequence) {
        return new Heartbeat(sequence, 0.5, 100, 1000, 2, List.of("lease"), 1234.5, false);
    }
}
