package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.RegisterNode;
import dev.wowlab.protocol.record.NodeWork;
import dev.wowlab.protocol.result.Precision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whose fights are in a job's totals: each once, whatever is sent twice, and none that was taken out again.
@ExtendWith(Fixture.class)
class JobCreditTest {
    private static final String ANN = "ann";
    private static final String BEN = "ben";
    private static final String CLEO = "cleo";
    private static final NodeId OF_ANN = Fixture.node(1);
    private static final NodeId OF_BEN = Fixture.node(2);
    private static final NodeId OF_CLEO = Fixture.node(3);

    @BeforeEach
    void allAreThere() {
        List.of(ANN, BEN, CLEO)
                .forEach(owner -> redis().owners().seen(owner, List.of(Fixture.ENGINE), Duration.ofMinutes(1)));
    }

    private static List<Lease> claim(NodeId node, String owner, int want) {
        return redis().chunks()
                .claim(new Claimant(node, owner, true), List.of(Fixture.ENGINE), Wanted.of(want), Fixture.LEASE)
                .leases();
    }

    private static void complete(NodeId node, String owner, Lease lease, boolean twice) {
        report(node, owner, lease, lease.chunk(), twice);
    }

    private static Completed report(NodeId node, String owner, Lease lease, long digest, boolean twice) {
        return redis().chunks().completeAll(List.of(Fixture.result(node, owner, lease, Fixture.digest(digest), twice)));
    }

    private static List<NodeWork> work(NewJob job) {
        return redis().jobs().record(job.id()).orElseThrow().work();
    }

    private static NodeWork of(NodeId node, long twice, long once) {
        return new NodeWork(node, twice, once, false);
    }

    @Test
    void aNodeHasTheFightsThatAreMergedAndNoOthers() {
        NewJob job = Fixture.created("merged", 45, 10);
        List<Lease> ofAnn = claim(OF_ANN, ANN, 3);
        claim(OF_BEN, BEN, 2).forEach(lease -> complete(OF_BEN, BEN, lease, false));
        complete(OF_ANN, ANN, ofAnn.getFirst(), false);
        assertThat(work(job)).as("counted, not merged").isEmpty();
        Fixture.merge(job.id());
        assertThat(work(job)).containsExactly(of(OF_ANN, 0, 10), of(OF_BEN, 0, 15));

        // again, late, and twice
        complete(OF_ANN, ANN, ofAnn.getFirst(), false);
        Fixture.merge(job.id());
        assertThat(work(job)).containsExactly(of(OF_ANN, 0, 10), of(OF_BEN, 0, 15));
        ofAnn.subList(1, 3).forEach(lease -> complete(OF_ANN, ANN, lease, false));
        Fixture.merge(job.id());
        assertThat(work(job)).as("the job's end keeps it").containsExactly(of(OF_ANN, 0, 30), of(OF_BEN, 0, 15));
    }

    @Test
    void aMergeThatAnotherCameBeforeCreditsNobody() {
        NewJob job = Fixture.created("raced", 100, 10);
        complete(OF_ANN, ANN, claim(OF_ANN, ANN, 1).getFirst(), false);
        Lock lock = redis().merges().lock(job.id(), Duration.ofSeconds(5)).orElseThrow();
        MergeCommit commit = Fixture.commit(redis().merges().read(job.id()).orElseThrow(), lock.fence());
        assertThat(redis().merges().commit(commit)).isInstanceOf(CommitReply.Merged.class);
        assertThat(redis().merges().commit(commit)).isInstanceOf(CommitReply.Stale.class);
        assertThat(work(job)).containsExactly(of(OF_ANN, 0, 10));
    }

    @Test
    void bothNodesHaveAChunkThatTheyAgreeOnAndOneThatWasWrongHasNothing() {
        NewJob job = Fixture.created("checked", 10, 10);
        complete(OF_ANN, ANN, claim(OF_ANN, ANN, 1).getFirst(), true);
        report(OF_BEN, BEN, claim(OF_BEN, BEN, 1).getFirst(), 99, true);
        Completed settled = report(OF_CLEO, CLEO, claim(OF_CLEO, CLEO, 1).getFirst(), 0, true);
        assertThat(settled.refuted()).containsOnlyKeys(OF_BEN);
        redis().trust().recall(job.id(), OF_BEN);
        Fixture.merge(job.id());
        assertThat(work(job)).containsExactly(of(OF_ANN, 10, 0), of(OF_CLEO, 10, 0));
    }

    @Test
    void whatALiarAloneVouchedForIsLostWithItsRecallAndWhoRunsItAgainHasIt() {
        NewJob job = Fixture.created("recalled", 40, 10);
        List<Lease> ofBen = claim(OF_BEN, BEN, 2);
        complete(OF_BEN, BEN, ofBen.getFirst(), false);
        complete(OF_BEN, BEN, ofBen.getLast(), true);
        complete(OF_CLEO, CLEO, claim(OF_CLEO, CLEO, 1).getFirst(), true);
        complete(OF_ANN, ANN, claim(OF_ANN, ANN, 1).getFirst(), false);
        Fixture.merge(job.id());
        assertThat(work(job)).containsExactly(of(OF_ANN, 0, 10), of(OF_BEN, 10, 10), of(OF_CLEO, 10, 0));

        redis().trust().recall(job.id(), OF_BEN);
        assertThat(work(job)).containsExactly(of(OF_ANN, 0, 10), of(OF_BEN, 10, 0), of(OF_CLEO, 10, 0));
        claim(OF_ANN, ANN, 9).forEach(lease -> complete(OF_ANN, ANN, lease, false));
        Fixture.merge(job.id());
        assertThat(work(job)).containsExactly(of(OF_ANN, 0, 30), of(OF_BEN, 10, 0), of(OF_CLEO, 10, 0));
        assertThat(redis().jobs().find(job.id()).orElseThrow().state().isFinal())
                .isTrue();
    }

    @Test
    void whereTheMergedRowStartsAnewNobodyHasAnythingOfIt() {
        NewJob job = Fixture.job("ordered", 40, 10, Optional.of(new Precision(0.001)));
        redis().jobs().create(job);
        List<Lease> ofAnn = claim(OF_ANN, ANN, 2);
        ofAnn.forEach(lease -> complete(OF_ANN, ANN, lease, false));
        claim(OF_BEN, BEN, 1).forEach(lease -> complete(OF_BEN, BEN, lease, false));
        Fixture.merge(job.id());
        redis().trust().recall(job.id(), OF_BEN);
        assertThat(work(job)).containsExactly(of(OF_ANN, 0, 0), of(OF_BEN, 0, 0));
        claim(OF_CLEO, CLEO, 9).forEach(lease -> complete(OF_CLEO, CLEO, lease, false));
        Fixture.merge(job.id());
        assertThat(work(job)).containsExactly(of(OF_ANN, 0, 0), of(OF_BEN, 0, 0), of(OF_CLEO, 0, 40));
    }

    @Test
    void aDoubtedJobIsNoMoreToTheLiarsCredit() {
        NewJob job = Fixture.created("doubted", 20, 10);
        complete(OF_ANN, ANN, claim(OF_ANN, ANN, 1).getFirst(), false);
        complete(OF_BEN, BEN, claim(OF_BEN, BEN, 1).getFirst(), false);
        Fixture.merge(job.id());
        long version = redis().jobs().find(job.id()).orElseThrow().version();
        assertThat(redis().trust().doubt(job.id(), OF_BEN)).isTrue();
        assertThat(redis().trust().doubt(job.id(), Fixture.node(9))).isTrue();
        assertThat(work(job)).containsExactly(of(OF_ANN, 0, 10), of(OF_BEN, 0, 0));
        assertThat(redis().jobs().find(job.id()).orElseThrow().version()).isGreaterThan(version);
    }

    @Test
    void workForItsOwnerIsCalledSo() {
        register(OF_ANN, ANN);
        register(OF_BEN, BEN);
        NewJob job = Fixture.job("own", ANN, Priority.NORMAL, 20, 10);
        redis().jobs().create(job);
        complete(OF_ANN, ANN, claim(OF_ANN, ANN, 1).getFirst(), false);
        complete(OF_BEN, BEN, claim(OF_BEN, BEN, 1).getFirst(), false);
        Fixture.merge(job.id());
        assertThat(work(job)).containsExactly(new NodeWork(OF_ANN, 0, 10, true), of(OF_BEN, 0, 10));
    }

    private static long ownWord(NewJob job) {
        return redis().jobs().find(job.id()).orElseThrow().vouching().own().orElseThrow();
    }

    @Test
    void chunksOnTheWordOfTheOwnersNodesAloneAreCountedUntilTheyAreTakenOut() {
        register(OF_ANN, ANN);
        register(OF_CLEO, ANN);
        NewJob job = Fixture.job("ownword", ANN, Priority.NORMAL, 60, 10);
        redis().jobs().create(job);
        List<Lease> ofAnn = claim(OF_ANN, ANN, 3);
        complete(OF_ANN, ANN, ofAnn.getFirst(), true);
        complete(OF_BEN, BEN, claim(OF_BEN, BEN, 1).getFirst(), true);
        complete(OF_CLEO, ANN, claim(OF_CLEO, ANN, 1).getFirst(), false);
        Fixture.merge(job.id());
        assertThat(ownWord(job)).as("what others agreed on is not among them").isOne();
        ofAnn.subList(1, 3).forEach(lease -> complete(OF_ANN, ANN, lease, false));
        complete(OF_BEN, BEN, claim(OF_BEN, BEN, 1).getFirst(), false);
        Fixture.merge(job.id());
        assertThat(ownWord(job)).isEqualTo(3);

        redis().trust().recall(job.id(), OF_ANN);
        assertThat(ownWord(job)).isOne();
        claim(OF_BEN, BEN, 9).forEach(lease -> complete(OF_BEN, BEN, lease, false));
        Fixture.merge(job.id());
        assertThat(redis().jobs().find(job.id()).orElseThrow().vouching())
                .isEqualTo(new Vouching(1, 5, Optional.of(1L), 0, 0, List.of(OF_ANN), List.of(), Optional.empty()));
    }

    @Test
    void wherePrecisionEndsAJobItsOwnersWordIsForgottenWithTheRow() {
        register(OF_ANN, ANN);
        register(OF_BEN, BEN);
        NewJob job = Fixture.job("ownrow", ANN, 40, 10, Optional.of(new Precision(0.001)));
        redis().jobs().create(job);
        claim(OF_ANN, ANN, 2).forEach(lease -> complete(OF_ANN, ANN, lease, false));
        claim(OF_BEN, BEN, 1).forEach(lease -> complete(OF_BEN, BEN, lease, false));
        Fixture.merge(job.id());
        assertThat(ownWord(job)).isEqualTo(2);
        redis().trust().recall(job.id(), OF_BEN);
        assertThat(ownWord(job)).isZero();
    }

    private static void register(NodeId node, String owner) {
        RegisterNode request =
                new RegisterNode(new byte[32], "a node", "0.1.0", List.of(Fixture.ENGINE), 2, Optional.empty());
        redis().nodes().register(node, request, false, "ABCD-EFGH");
        assertThat(redis().nodes().activate(node, "ABCD-EFGH", owner)).isInstanceOf(ActivateReply.Activated.class);
    }
}
