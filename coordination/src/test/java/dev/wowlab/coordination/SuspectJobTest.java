package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.result.Precision;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Jobs whose results do not add up: the sum does not tell whose are false, other owners' nodes do.
@ExtendWith(Fixture.class)
final class SuspectJobTest {
    private static final String ANN = "ann";
    private static final String BEN = "ben";
    private static final String CLEO = "cleo";
    private static final NodeId OF_ANN = Fixture.node(1);
    private static final NodeId OF_BEN = Fixture.node(2);
    private static final NodeId OF_CLEO = Fixture.node(3);
    private static final Map<NodeId, String> OWNERS = Map.of(OF_ANN, ANN, OF_BEN, BEN, OF_CLEO, CLEO);

    @BeforeEach
    void allAreThere() {
        List.of(ANN, BEN, CLEO)
                .forEach(owner -> redis().owners().seen(owner, List.of(Fixture.ENGINE), Duration.ofMinutes(1)));
    }

    private static List<Lease> claim(NodeId node, int want) {
        return redis().chunks()
                .claim(
                        new Claimant(node, OWNERS.getOrDefault(node, ""), true),
                        List.of(Fixture.ENGINE),
                        Wanted.of(want),
                        Fixture.LEASE)
                .leases();
    }

    /// @param digest of the result; an honest node's is the chunk's number
    private static Completed complete(NodeId node, Lease lease, long digest) {
        return redis().chunks()
                .completeAll(List.of(
                        Fixture.result(node, OWNERS.getOrDefault(node, ""), lease, Fixture.digest(digest), false)));
    }

    private static void honestly(NodeId node, int want) {
        claim(node, want).forEach(lease -> complete(node, lease, lease.chunk()));
    }

    /// Honest results, one after the other, up to that of a chunk.
    private static Completed completeUntil(NodeId node, long chunk) {
        Lease lease = claim(node, 1).getFirst();
        while (lease.chunk() != chunk) {
            complete(node, lease, lease.chunk());
            lease = claim(node, 1).getFirst();
        }
        return complete(node, lease, chunk);
    }

    private static MergeBatch read(NewJob job) {
        return redis().merges().read(job.id()).orElseThrow();
    }

    private static SuspectReply suspect(NewJob job) {
        return redis().trust().suspect(read(job), "bins differ", OWNERS);
    }

    private static JobView view(NewJob job) {
        return redis().jobs().find(job.id()).orElseThrow();
    }

    @Test
    void whatWaitsIsCheckedWhatIsMergedIsRunAgainAndTheLiarIsCaughtByTheThirdRun() {
        NewJob job = Fixture.created("waiting", 40, 10);
        List<Lease> ofAnn = claim(OF_ANN, 2);
        Lease ofBen = claim(OF_BEN, 1).getFirst();
        complete(OF_ANN, ofAnn.get(0), 0);
        Fixture.merge(job.id());
        complete(OF_BEN, ofBen, 1_000);

        assertThat(suspect(job)).isEqualTo(new SuspectReply.Suspect(1));

        JobView seen = view(job);
        assertThat(seen.fightsDone()).isZero();
        assertThat(seen.estimate()).isEmpty();
        assertThat(seen.vouching().waiting()).as("Ben's result").isOne();
        assertThat(seen.failures().getLast()).contains("do not add up (bins differ)", "1 chunks are run again");
        assertThat(Fixture.counters(job).done()).isOne();
        complete(OF_ANN, ofAnn.get(1), 1);
        assertThat(view(job).vouching().waiting())
                .as("the lease goes on, and its result is checked")
                .isEqualTo(2);
        honestly(OF_CLEO, 9);
        Completed third = completeUntil(OF_ANN, ofBen.chunk());
        assertThat(third.refuted()).containsOnlyKeys(OF_BEN);
        redis().trust().recall(job.id(), OF_BEN);
        honestly(OF_ANN, 9);
        assertThat(Fixture.merge(job.id())).isInstanceOf(CommitReply.Completed.class);
        assertThat(view(job).vouching().twice()).isEqualTo(4);
        assertThat(redis().jobs().record(job.id()).orElseThrow().totals())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("0 1 2 3");
    }

    @Test
    void aLieThatWasMergedLongAgoIsFoundWhenTwoOthersAgreeOnAnotherResult() {
        NewJob job = Fixture.created("merged", 30, 10);
        Lease ofBen = claim(OF_BEN, 1).getFirst();
        complete(OF_BEN, ofBen, 1_000);
        Fixture.merge(job.id());
        honestly(OF_ANN, 1);

        assertThat(suspect(job)).isEqualTo(new SuspectReply.Suspect(1));

        Lease again = claim(OF_ANN, 1).getFirst();
        assertThat(again.chunk()).isEqualTo(ofBen.chunk());
        assertThat(complete(OF_ANN, again, again.chunk()).refuted()).isEmpty();
        Completed settled = completeUntil(OF_CLEO, ofBen.chunk());
        assertThat(settled.refuted()).containsOnlyKeys(OF_BEN);
        redis().trust().recall(job.id(), OF_BEN);
        honestly(OF_CLEO, 9);
        honestly(OF_ANN, 9);
        honestly(OF_CLEO, 9);
        assertThat(Fixture.merge(job.id())).isInstanceOf(CommitReply.Completed.class);
        assertThat(view(job).vouching().refuted()).containsExactly(OF_BEN);
    }

    @Test
    void anHonestNodeWhoseWorkIsRunAgainIsNotTakenForALiar() {
        NewJob job = Fixture.created("honest", 20, 10);
        honestly(OF_ANN, 1);
        Fixture.merge(job.id());
        suspect(job);
        honestly(OF_BEN, 2);
        honestly(OF_CLEO, 2);
        assertThat(view(job).vouching().refuted()).isEmpty();
        assertThat(Fixture.merge(job.id())).isInstanceOf(CommitReply.Completed.class);
    }

    @Test
    void whatTwoNodesAgreedOnStays() {
        NewJob job = Fixture.created("agreed", 30, 10);
        Lease first = claim(OF_ANN, 1).getFirst();
        redis().chunks().completeAll(List.of(Fixture.result(OF_ANN, ANN, first, Fixture.digest(0), true)));
        honestly(OF_BEN, 1);
        Fixture.merge(job.id());
        honestly(OF_CLEO, 1);

        assertThat(suspect(job)).isEqualTo(new SuspectReply.Suspect(0));

        assertThat(Fixture.counters(job).merged()).isOne();
        assertThat(view(job).vouching().twice()).isOne();
    }

    @Test
    void theMergedRowOfAJobWithAPrecisionStartsAnew() {
        NewJob job = Fixture.job("row", 4_000, 500, Optional.of(new Precision(0.001)));
        redis().jobs().create(job);
        List<Lease> ofAnn = claim(OF_ANN, 2);
        Lease ofBen = claim(OF_BEN, 1).getFirst();
        List<Lease> ofCleo = claim(OF_CLEO, 2);
        ofAnn.forEach(lease -> complete(OF_ANN, lease, lease.chunk()));
        Fixture.merge(job.id());
        complete(OF_BEN, ofBen, 1_000);
        complete(OF_CLEO, ofCleo.get(1), 4);

        assertThat(suspect(job)).isEqualTo(new SuspectReply.Suspect(2));

        assertThat(Fixture.counters(job).merged()).isZero();
        assertThat(Fixture.counters(job).done()).as("what waits is checked").isEqualTo(2);
        assertThat(view(job).vouching().waiting()).isEqualTo(2);
    }

    @Test
    void aResultOfANodeThatNobodyKnowsIsRunAgain() {
        NewJob job = Fixture.created("unknown", 20, 10);
        honestly(OF_ANN, 1);
        assertThat(redis().trust().suspect(read(job), "no", Map.of())).isEqualTo(new SuspectReply.Suspect(1));
        assertThat(Fixture.counters(job).done()).isZero();
    }

    @Test
    void aSuspectJobFailsWithAReason() {
        NewJob job = Fixture.created("twice", 20, 10);
        honestly(OF_ANN, 1);
        MergeBatch old = read(job);
        suspect(job);
        assertThat(redis().trust().suspect(old, "bins differ", OWNERS)).isEqualTo(new SuspectReply.Stale());
        Lease held = claim(OF_BEN, 1).getFirst();

        assertThat(suspect(job)).isEqualTo(new SuspectReply.JobFailed(List.of(new EndedLease(held.leaseId(), OF_BEN))));

        assertThat(view(job).state()).isEqualTo(JobState.FAILED);
        assertThat(view(job).failures().getLast()).contains("bins differ", "another owner's node");
        assertThat(redis().trust().suspect(old, "bins differ", OWNERS)).isEqualTo(new SuspectReply.JobEnded());
    }
}
