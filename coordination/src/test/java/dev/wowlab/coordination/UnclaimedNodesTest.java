package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.Heartbeat;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.record.NodeRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Nodes that nobody has claimed: anybody can make as many as they like.
@ExtendWith(Fixture.class)
class UnclaimedNodesTest {
    private static final Duration DEAD_AFTER = Duration.ofSeconds(15);
    private static final long FOR_EVER = -1;
    private static final NodeId CAROL = Fixture.node(3);

    private static RegisterReply register(NodeId id, boolean joined) {
        RegisterNode request =
                new RegisterNode(new byte[32], "stranger", "0.1.0", List.of(Fixture.ENGINE), 2, Optional.empty());
        return redis().nodes().register(id, request, joined, "code-1");
    }

    private static Heartbeat beat(long sequence) {
        return new Heartbeat(sequence, 0.5, 1, 2, 2, List.of(), 10, false);
    }

    private static long livesForMs(NodeId id) {
        return redis().redis().sync().pttl(Keys.node(id));
    }

    /// As it is when that time has passed.
    private static void expire(NodeId id) {
        redis().redis().sync().del(Keys.node(id));
        redis().redis().sync().zadd(Keys.UNCLAIMED, 1, bytes(id));
    }

    private static byte[] bytes(NodeId id) {
        return id.value().getBytes(StandardCharsets.UTF_8);
    }

    private static List<NodeId> listed() {
        return redis().nodes().list(DEAD_AFTER).stream().map(NodeView::id).toList();
    }

    @Test
    void oneThatNeverBeatsIsForgottenAfterAnHourAndOneThatDoesAfterADay() {
        register(ALICE, false);
        assertThat(livesForMs(ALICE)).isBetween(1L, Nodes.UNHEARD_KEPT.toMillis());

        redis().nodes().beat(ALICE, beat(1));

        assertThat(livesForMs(ALICE)).isBetween(Nodes.UNHEARD_KEPT.toMillis() + 1, Nodes.UNCLAIMED_KEPT.toMillis());
        register(ALICE, false);
        assertThat(livesForMs(ALICE)).as("what its beats gave it").isGreaterThan(Nodes.UNHEARD_KEPT.toMillis());
    }

    @Test
    void oneThatIsClaimedOrJoinsIsKeptForEver() {
        register(ALICE, false);
        redis().nodes().beat(ALICE, beat(1));
        redis().nodes().activate(ALICE, "code-1", "anna");
        register(BOB, false);
        register(BOB, true);

        redis().nodes().beat(ALICE, beat(2));
        register(ALICE, false);

        assertThat(livesForMs(ALICE)).isEqualTo(FOR_EVER);
        assertThat(livesForMs(BOB)).isEqualTo(FOR_EVER);
        assertThat(redis().redis().sync().zcard(Keys.UNCLAIMED)).isZero();
    }

    @Test
    void oneThatIsRevokedOrQuarantinedStaysOutForEver() {
        register(ALICE, false);
        redis().nodes().revoke(ALICE);
        register(BOB, false);
        redis().nodes().quarantine(BOB, "it lied");

        redis().nodes().forgetUnclaimed();

        assertThat(livesForMs(ALICE)).isEqualTo(FOR_EVER);
        assertThat(livesForMs(BOB)).isEqualTo(FOR_EVER);
        assertThat(register(ALICE, true).status()).isEqualTo(NodeStatus.REVOKED);
        assertThat(register(BOB, true).status()).isEqualTo(NodeStatus.QUARANTINED);
        assertThat(listed()).containsExactlyInAnyOrder(ALICE, BOB);
    }

    @Test
    void aRecordOfOneThatIsPendingIsPutBackForAnHourOnly() {
        register(ALICE, false);
        NodeRecord pending = redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow();
        redis().nodes().activate(ALICE, "code-1", "anna");
        NodeRecord active = redis().nodes().record(ALICE, DEAD_AFTER).orElseThrow();
        Fixture.forgetAll();

        redis().nodes().restore(pending);
        assertThat(livesForMs(ALICE)).isBetween(1L, Nodes.UNHEARD_KEPT.toMillis());
        redis().nodes().restore(active);
        assertThat(livesForMs(ALICE)).isEqualTo(FOR_EVER);
    }

    @Test
    void oneWhoseTimeIsOverIsNotThereAndMayRegisterAnew() {
        register(ALICE, false);
        redis().nodes().beat(ALICE, beat(1));
        expire(ALICE);

        assertThat(redis().nodes().forgetUnclaimed()).isEqualTo(1);
        assertThat(redis().nodes().forgetUnclaimed()).isZero();

        assertThat(listed()).isEmpty();
        assertThat(redis().nodes().beat(ALICE, beat(2))).isEqualTo(new BeatReply.Unknown());
        assertThat(register(ALICE, false)).isEqualTo(new RegisterReply(NodeStatus.PENDING, "code-1", 1, true));
        assertThat(listed()).containsExactly(ALICE);
    }

    @Test
    void thereIsRoomForSoManyAndForOneThatHasIt() {
        assertThat(redis().nodes().makeRoom(ALICE, 2)).isTrue();
        register(ALICE, false);
        assertThat(redis().nodes().makeRoom(BOB, 2)).isTrue();
        assertThat(redis().nodes().makeRoom(CAROL, 2)).isFalse();
        assertThat(redis().nodes().makeRoom(ALICE, 2)).isTrue();

        register(BOB, false);
        redis().nodes().activate(ALICE, "code-1", "anna");

        assertThat(redis().nodes().makeRoom(CAROL, 2)).as("one was claimed").isTrue();
        expire(BOB);
        assertThat(redis().nodes().makeRoom(ALICE, 2))
                .as("the time of one is over")
                .isTrue();
    }

    @Test
    void strangersHideNobody() {
        register(ALICE, false);
        register(BOB, false);
        register(CAROL, true);
        redis().nodes().beat(BOB, beat(1));
        redis().nodes().beat(CAROL, beat(1));
        NodeLists lists = new NodeLists(redis().redis());

        assertThat(listed()).containsExactly(CAROL, ALICE, BOB);
        assertThat(lists.foremost(1)).containsExactly(CAROL);
        assertThat(redis().nodes().living(DEAD_AFTER)).extracting(NodeView::id).containsExactly(CAROL);
        assertThat(redis().nodes().alive()).isEqualTo(1);
    }

    @Test
    void thoseThatLiveComeBeforeThoseThatWereLetInLater() {
        register(ALICE, true);
        redis().nodes().beat(ALICE, beat(1));
        Fixture.passes(redis().clock().millis());
        register(BOB, true);
        Fixture.passes(redis().clock().millis());
        register(CAROL, true);
        NodeLists lists = new NodeLists(redis().redis());

        assertThat(lists.foremost(1)).containsExactly(ALICE);
        assertThat(lists.foremost(2)).containsExactly(ALICE, CAROL);
        assertThat(listed()).containsExactly(ALICE, BOB, CAROL);
    }

    @Test
    void thoseThatTheVersionBeforeListedWithAllOthersArePutApart() {
        register(ALICE, false);
        register(BOB, true);
        redis().redis().sync().persist(Keys.node(ALICE));
        redis().redis().sync().del(Keys.UNCLAIMED);
        for (NodeId id : List.of(ALICE, CAROL)) {
            redis().redis().sync().zadd(Keys.NODES, 1, bytes(id));
            redis().redis().sync().zadd(Keys.ALIVE, 1, bytes(id));
        }

        assertThat(redis().nodes().forgetUnclaimed())
                .as("one is PENDING, one is not there")
                .isEqualTo(2);

        assertThat(livesForMs(ALICE)).isBetween(1L, Nodes.UNHEARD_KEPT.toMillis());
        assertThat(redis().redis().sync().zcard(Keys.UNCLAIMED)).isEqualTo(1);
        assertThat(redis().redis().sync().zcard(Keys.ALIVE)).isZero();
        assertThat(listed()).containsExactly(BOB, ALICE);
        assertThat(redis().nodes().forgetUnclaimed()).isZero();
    }

    @Test
    void theRecordOfOneThatIsClaimedIsWantedUntilItIsInTheOutbox() {
        register(ALICE, false);
        assertThat(wantsRecord(ALICE, 1)).as("nobody let it in").isFalse();
        redis().nodes().activate(ALICE, "code-1", "anna");
        assertThat(wantsRecord(ALICE, 2)).isTrue();
        assertThat(wantsRecord(ALICE, 3)).isTrue();

        redis().nodes().recorded(ALICE);

        assertThat(wantsRecord(ALICE, 4)).isFalse();
        register(BOB, true);
        assertThat(wantsRecord(BOB, 1)).isTrue();
        redis().nodes().recorded(BOB);
        register(BOB, true);
        assertThat(wantsRecord(BOB, 2)).as("nothing changed").isFalse();
    }

    private static boolean wantsRecord(NodeId id, long sequence) {
        return redis().nodes().beat(id, beat(sequence)) instanceof BeatReply.Recorded recorded && recorded.unrecorded();
    }

    @Test
    void whatACrashLeftUnlistedIsListedWithTheNextBeat() {
        register(ALICE, true);
        redis().redis().sync().del(Keys.NODES);

        redis().nodes().beat(ALICE, beat(1));

        assertThat(redis().redis().sync().zcard(Keys.NODES)).isEqualTo(1);
    }
}
