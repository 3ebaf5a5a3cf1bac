package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Vouching;
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

/// Chunks that are run twice by nodes of different owners, and what follows when these disagree.
@ExtendWith(Fixture.class)
class RechecksTest {
    private static final String ANN = "ann";
    private static final String BEN = "ben b.";
    private static final String CLEO = "cleo";
    private static final NodeId OF_ANN = Fixture.node(1);
    private static final NodeId OF_BEN = Fixture.node(2);
    private static final NodeId OF_CLEO = Fixture.node(3);
    private static final NodeId OTHER_OF_ANN = Fixture.node(4);

    @BeforeEach
    void allAreThere() {
        List.of(ANN, BEN, CLEO).forEach(RechecksTest::seen);
    }

    private static void seen(String owner) {
        redis().owners().seen(owner, List.of(Fixture.ENGINE), Duration.ofMinutes(1));
    }

    private static List<Lease> claim(NodeId node, String owner, int want) {
        return redis().chunks()
                .claim(new Claimant(node, owner, true), List.of(Fixture.ENGINE), Wanted.of(want), Fixture.LEASE)
                .leases();
    }

    private static Completed complete(NodeId node, String owner, Lease lease, long digest, boolean twice) {
        return redis().chunks().completeAll(List.of(Fixture.result(node, owner, lease, Fixture.digest(digest), twice)));
    }

    private static Vouching vouching(NewJob job) {
        return redis().jobs().find(job.id()).orElseThrow().vouching();
    }

    private static List<PendingResult> mergeable(NewJob job) {
        return redis().merges().read(job.id()).orElseThrow().pending();
    }

    /// One chunk that a node of Ann ran and that is to be run twice.
    private static NewJob runOnce(String id) {
        NewJob job = Fixture.created(id, 10, 10);
        Lease lease = claim(OF_ANN, ANN, 1).getFirst();
        Completed first = complete(OF_ANN, ANN, lease, 7, true);
        assertThat(first.replies()).containsExactly(new CompleteReply.Accepted(0, 1, 1));
        assertThat(first.wanting()).containsExactly(job.id());
        return job;
    }

    private static NewJob disputed(String id) {
        NewJob job = runOnce(id);
        Completed second = complete(OF_BEN, BEN, claim(OF_BEN, BEN, 1).getFirst(), 8, true);
        assertThat(second.replies()).containsExactly(new CompleteReply.Accepted(0, 1, 1));
        assertThat(second.disputed()).isOne();
        assertThat(second.refuted()).isEmpty();
        return job;
    }

    @Test
    void aResultWaitsUntilANodeOfAnotherOwnerAgreesAndBothSignaturesAreKept() {
        NewJob job = runOnce("twice");
        assertThat(mergeable(job)).isEmpty();
        assertThat(vouching(job).waiting()).isOne();
        assertThat(claim(OF_ANN, ANN, 5)).isEmpty();
        assertThat(claim(OTHER_OF_ANN, ANN, 5)).isEmpty();

        Lease again = claim(OF_BEN, BEN, 5).getFirst();
        assertThat(again.chunk()).isZero();
        assertThat(again.fights()).isEqualTo(10);
        assertThat(claim(OF_CLEO, CLEO, 5)).isEmpty();
        Completed second = complete(OF_BEN, BEN, again, 7, false);

        assertThat(second.agreed()).isOne();
        PendingResult result = mergeable(job).getFirst();
        assertThat(result.share()).isZero();
        assertThat(result.runs()).extracting(PendingResult.Run::node).containsExactly(OF_ANN, OF_BEN);
        assertThat(result.runs())
                .extracting(PendingResult.Run::signature)
                .containsExactly(Fixture.signature(OF_ANN, 0), Fixture.signature(OF_BEN, 0));
        assertThat(Fixture.merge(job.id())).isInstanceOf(CommitReply.Completed.class);
        assertThat(vouching(job))
                .isEqualTo(new Vouching(1, 0, Optional.of(0L), 0, 0, List.of(), List.of(), Optional.empty()));
    }

    @Test
    void whoeverSendsARunAgainHearsNothingOfTheOthers() {
        NewJob job = Fixture.created("again", 10, 10);
        Lease first = claim(OF_ANN, ANN, 1).getFirst();
        complete(OF_ANN, ANN, first, 7, true);
        Lease second = claim(OF_BEN, BEN, 1).getFirst();
        complete(OF_BEN, BEN, second, 8, true);

        assertThat(complete(OF_ANN, ANN, first, 7, true).replies()).containsExactly(new CompleteReply.Duplicate());
        assertThat(complete(OF_BEN, BEN, second, 8, true).replies()).containsExactly(new CompleteReply.Duplicate());
        assertThat(Fixture.counters(job).done()).isOne();
        assertThat(vouching(job).disputes()).isOne();
    }

    @Test
    void aThirdOwnersNodeSettlesADisputeAndNothingIsMergedBeforeTheLiarsWorkIsRecalled() {
        NewJob job = disputed("third");
        assertThat(mergeable(job)).isEmpty();
        assertThat(claim(OTHER_OF_ANN, ANN, 5)).as("a third owner is there").isEmpty();

        Completed third = complete(OF_CLEO, CLEO, claim(OF_CLEO, CLEO, 5).getFirst(), 7, false);

        assertThat(third.refuted()).containsExactly(Map.entry(OF_BEN, job.id()));
        assertThat(third.agreed()).isOne();
        assertThat(redis().merges().read(job.id())).as("its recall is due").isEmpty();
        assertThat(redis().reaper().visit(job.id()))
                .isInstanceOfSatisfying(
                        Visited.Live.class, live -> assertThat(live.refuted()).containsExactly(OF_BEN));
        assertThat(redis().trust().recall(job.id(), OF_BEN)).isInstanceOf(RecallReply.Recalled.class);
        PendingResult result = mergeable(job).getFirst();
        assertThat(result.digest()).isEqualTo(Fixture.digest(7));
        assertThat(result.runs()).hasSize(3);
        assertThat(Fixture.merge(job.id())).isInstanceOf(CommitReply.Completed.class);
        assertThat(vouching(job).refuted()).containsExactly(OF_BEN);
        assertThat(redis().trust().recall(job.id(), OF_BEN)).isInstanceOf(RecallReply.NoPart.class);
    }

    @Test
    void whereNoThirdOwnerIsThereAnotherNodeOfTheTwoDecides() {
        NewJob job = disputed("no-third");
        redis().redis().sync().del(Keys.owners(Fixture.ENGINE));
        seen(ANN);
        seen(BEN);
        assertThat(claim(OF_ANN, ANN, 5)).isEmpty();

        Completed third =
                complete(OTHER_OF_ANN, ANN, claim(OTHER_OF_ANN, ANN, 5).getFirst(), 7, false);

        assertThat(third.refuted()).containsOnlyKeys(OF_BEN);
        assertThat(Fixture.state(job)).isEqualTo(JobState.RUNNING);
    }

    @Test
    void aResultGoesUncheckedWhenNoOtherOwnerHasBeenThereForAWhile() {
        NewJob job = runOnce("alone");
        assertThat(redis().rechecks().waive(job.id(), Fixture.ENGINE, Duration.ZERO))
                .as("others are there")
                .isZero();
        redis().redis().sync().del(Keys.owners(Fixture.ENGINE));
        seen(ANN);
        assertThat(redis().rechecks().waive(job.id(), Fixture.ENGINE, Rechecks.PATIENCE))
                .as("it has not waited long")
                .isZero();

        assertThat(redis().rechecks().waive(job.id(), Fixture.ENGINE, Duration.ZERO))
                .isOne();

        assertThat(claim(OF_BEN, BEN, 1)).isEmpty();
        assertThat(Fixture.merge(job.id())).isInstanceOf(CommitReply.Completed.class);
        assertThat(vouching(job))
                .isEqualTo(new Vouching(0, 1, Optional.of(0L), 0, 0, List.of(), List.of(), Optional.empty()));
    }

    @Test
    void aResultGoesUncheckedWhenOthersAreThereButBringNone() {
        NewJob job = runOnce("vain");
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(redis().rechecks().waive(job.id(), Fixture.ENGINE, Duration.ZERO))
                    .isZero();
            Fixture.passes(redis().clock().millis() + 200);
            redis().reaper().visit(job.id());
            Lease lease = claim(OF_BEN, BEN, 1).getFirst();
            redis().chunks().fail(OF_BEN, job.id(), List.of(Fixture.held(lease)), "no");
        }
        Fixture.passes(redis().clock().millis() + 200);

        assertThat(redis().rechecks().waive(job.id(), Fixture.ENGINE, Duration.ZERO))
                .isOne();

        assertThat(Fixture.merge(job.id())).isInstanceOf(CommitReply.Completed.class);
    }

    @Test
    void whoHasTriedASecondRunInVainComesAfterOthers() {
        NewJob job = runOnce("others-first");
        try (Coordination patient = Fixture.coordination(60_000)) {
            for (int attempt = 1; attempt <= 2; attempt++) {
                Lease lease = claim(patient, OF_BEN, BEN).getFirst();
                patient.chunks().fail(OF_BEN, job.id(), List.of(Fixture.held(lease)), "no");
                Fixture.passes(redis().clock().millis() + 200);
                patient.reaper().visit(job.id());
            }
            assertThat(claim(patient, OF_BEN, BEN)).isEmpty();
            assertThat(claim(patient, OF_CLEO, CLEO)).hasSize(1);
        }
    }

    private static List<Lease> claim(Coordination coordination, NodeId node, String owner) {
        return coordination
                .chunks()
                .claim(new Claimant(node, owner, true), List.of(Fixture.ENGINE), Wanted.of(1), Fixture.LEASE)
                .leases();
    }

    @Test
    void aNodeNeverAgreesWithItself() {
        NewJob job = runOnce("itself");
        Lease again = claim(OF_BEN, BEN, 1).getFirst();
        byte[] asOfAnn = (again.leaseId() + " " + OF_ANN).getBytes(StandardCharsets.US_ASCII);
        redis().redis().sync().hset(Keys.of(KeyFamily.JOB_LEASES, job.id()), "0", asOfAnn);

        Completed second = complete(OF_ANN, ANN, again, 7, true);

        assertThat(second.replies()).containsExactly(new CompleteReply.Duplicate());
        assertThat(second.agreed()).isZero();
        assertThat(mergeable(job)).isEmpty();
    }

    @Test
    void aDisputeIsNeverWaived() {
        NewJob job = disputed("stubborn");
        redis().redis().sync().del(Keys.owners(Fixture.ENGINE));
        assertThat(redis().rechecks().waive(job.id(), Fixture.ENGINE, Duration.ZERO))
                .isZero();
    }

    @Test
    void aSecondRunThatIsGivenBackOrFailsWaitsForAnotherOwnerAgain() {
        NewJob job = runOnce("back");
        Lease given = claim(OF_BEN, BEN, 1).getFirst();
        redis().chunks().release(OF_BEN, List.of(given.leaseId()));
        assertThat(claim(OF_ANN, ANN, 1)).isEmpty();
        Lease failed = claim(OF_CLEO, CLEO, 1).getFirst();
        redis().chunks().fail(OF_CLEO, job.id(), List.of(Fixture.held(failed)), "no");
        Fixture.passes(redis().clock().millis() + 2 * Fixture.RETRY_BASE_MS);
        redis().reaper().visit(job.id());
        assertThat(claim(OF_ANN, ANN, 1)).isEmpty();
        Lease expired = redis().chunks()
                .claim(new Claimant(OF_BEN, BEN, true), List.of(Fixture.ENGINE), Wanted.of(1), Fixture.SHORT_LEASE)
                .leases()
                .getFirst();
        Fixture.passes(expired.deadlineMs());
        redis().reaper().visit(job.id());
        Fixture.passes(redis().clock().millis() + 4 * Fixture.RETRY_BASE_MS);
        assertThat(claim(OF_ANN, ANN, 1)).isEmpty();
        assertThat(claim(OF_CLEO, CLEO, 1)).hasSize(1);
    }

    @Test
    void aJobFailsWhenNoTwoOfManyRunsAgree() {
        NewJob job = runOnce("chaos");
        for (int run = 2; run <= CompleteChunks.MAX_RUNS; run++) {
            NodeId node = Fixture.node(10 + run);
            String owner = "owner " + run;
            seen(owner);
            Completed completed = complete(node, owner, claim(node, owner, 1).getFirst(), 100 + run, false);
            assertThat(completed.replies().getFirst() instanceof CompleteReply.JobFailed)
                    .isEqualTo(run == CompleteChunks.MAX_RUNS);
        }
        JobView view = redis().jobs().find(job.id()).orElseThrow();
        assertThat(view.state()).isEqualTo(JobState.FAILED);
        assertThat(view.failures().getLast()).isEqualTo("[chunk 0] 5 nodes gave 5 different results");
    }

    @Test
    void whatALiarAloneVouchedForIsRunAgainAndNothingElse() {
        NewJob job = Fixture.created("recall", 80, 10);
        List<Lease> ofAnn = claim(OF_ANN, ANN, 3);
        List<Lease> ofBen = claim(OF_BEN, BEN, 4);
        complete(OF_ANN, ANN, ofAnn.get(0), 0, false);
        complete(OF_BEN, BEN, ofBen.get(0), 103, false);
        assertThat(Fixture.merge(job.id())).isEqualTo(new CommitReply.Merged(3, 0, 0));
        complete(OF_ANN, ANN, ofAnn.get(1), 1, false);
        complete(OF_BEN, BEN, ofBen.get(1), 104, false);
        complete(OF_BEN, BEN, ofBen.get(2), 105, true);
        MergeBatch stale = redis().merges().read(job.id()).orElseThrow();

        RecallReply reply = redis().trust().recall(job.id(), OF_BEN);

        assertThat(reply).isInstanceOfSatisfying(RecallReply.Recalled.class, recalled -> {
            assertThat(recalled.chunks()).isEqualTo(3);
            assertThat(recalled.ended())
                    .containsExactly(new EndedLease(ofBen.get(3).leaseId(), OF_BEN));
        });
        assertThat(redis().merges().commit(Fixture.commit(stale, 9))).isEqualTo(new CommitReply.Stale());
        assertThat(complete(OF_BEN, BEN, ofBen.get(3), 106, false).replies())
                .containsExactly(new CompleteReply.LeaseLost());
        assertThat(Fixture.counters(job).done()).isEqualTo(2);
        assertThat(Fixture.counters(job).merged()).isEqualTo(1);
        JobView view = redis().jobs().find(job.id()).orElseThrow();
        assertThat(view.fightsDone()).isEqualTo(10);
        assertThat(view.estimate()).isEmpty();
        List<Lease> again = claim(OF_CLEO, CLEO, 9);
        assertThat(again).extracting(Lease::chunk).containsExactlyInAnyOrder(3L, 4L, 5L, 6L, 7L);
        again.forEach(lease -> complete(OF_CLEO, CLEO, lease, lease.chunk(), false));
        complete(OF_ANN, ANN, ofAnn.get(2), 2, false);
        assertThat(Fixture.merge(job.id())).isInstanceOf(CommitReply.Completed.class);
        assertThat(redis().jobs().record(job.id()).orElseThrow().totals())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("0 1 2 3 4 5 6 7");
    }

    @Test
    void theMergedRowOfAJobWithAPrecisionStartsAnewWithoutTheLiar() {
        NewJob job = Fixture.job("row", 4_000, 500, Optional.of(new Precision(0.001)));
        redis().jobs().create(job);
        List<Lease> ofAnn = claim(OF_ANN, ANN, 1);
        List<Lease> ofBen = claim(OF_BEN, BEN, 2);
        List<Lease> ofCleo = claim(OF_CLEO, CLEO, 3);
        complete(OF_ANN, ANN, ofAnn.getFirst(), 0, false);
        ofBen.forEach(lease -> complete(OF_BEN, BEN, lease, lease.chunk(), false));
        Fixture.merge(job.id());
        complete(OF_CLEO, CLEO, ofCleo.get(1), 4, false);
        assertThat(Fixture.counters(job).merged()).isEqualTo(3);

        redis().trust().recall(job.id(), OF_BEN);

        assertThat(Fixture.counters(job).merged()).isZero();
        assertThat(Fixture.counters(job).done()).isOne();
        List<Lease> again = claim(OF_ANN, ANN, 3);
        assertThat(again).extracting(Lease::chunk).containsExactly(0L, 1L, 2L);
        again.forEach(lease -> complete(OF_ANN, ANN, lease, lease.chunk(), false));
        complete(OF_CLEO, CLEO, ofCleo.get(0), 3, false);
        assertThat(mergeable(job)).extracting(PendingResult::chunk).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void nodesThatShareAShareLoseTheirsTogetherAndTheResultIsStillWhole() {
        NewJob job = Fixture.created("crowd", 40, 1);
        for (int number = 1; number <= 20; number++) {
            NodeId node = Fixture.node(number);
            claim(node, "owner " + number, 2).forEach(lease -> complete(node, "any", lease, lease.chunk(), false));
        }
        Fixture.merge(job.id());

        // 15 shares, so that the first and the sixteenth node have one
        assertThat(Fixture.state(job)).isEqualTo(JobState.COMPLETED);
        NewJob next = Fixture.created("crowd-2", 41, 1);
        for (int number = 1; number <= 20; number++) {
            NodeId node = Fixture.node(number);
            claim(node, "owner " + number, 2).forEach(lease -> complete(node, "any", lease, lease.chunk(), false));
        }
        Fixture.merge(next.id());
        assertThat(redis().trust().recall(next.id(), Fixture.node(16)))
                .isInstanceOfSatisfying(
                        RecallReply.Recalled.class,
                        recalled -> assertThat(recalled.chunks()).isEqualTo(4));
        claim(OF_ANN, ANN, 9).forEach(lease -> complete(OF_ANN, ANN, lease, lease.chunk(), false));
        assertThat(Fixture.merge(next.id())).isInstanceOf(CommitReply.Completed.class);
    }

    @Test
    void aCompletedJobIsDoubtedOnceAndRaisesItsVersionWithIt() {
        NewJob job = Fixture.created("doubt", 10, 10);
        complete(OF_ANN, ANN, claim(OF_ANN, ANN, 1).getFirst(), 1, false);
        assertThat(redis().trust().doubt(job.id(), OF_ANN)).as("it goes on").isFalse();
        Fixture.merge(job.id());

        assertThat(redis().trust().doubt(job.id(), OF_ANN)).isTrue();
        assertThat(redis().trust().doubt(job.id(), OF_ANN)).isTrue();

        JobView view = redis().jobs().find(job.id()).orElseThrow();
        assertThat(view.vouching().doubted()).containsExactly(OF_ANN);
        assertThat(view.version()).isEqualTo(4);
    }

    @Test
    void anotherOwnerIsThereUntilItsNodesFallSilent() {
        redis().redis().sync().del(Keys.owners(Fixture.ENGINE));
        assertThat(redis().owners().othersThan(ANN, Fixture.ENGINE)).isFalse();
        seen(ANN);
        assertThat(redis().owners().othersThan(ANN, Fixture.ENGINE)).isFalse();
        assertThat(redis().owners().othersThan("", Fixture.ENGINE)).isTrue();
        redis().owners().seen("", List.of(Fixture.ENGINE), Duration.ofMillis(1));
        long until = redis().clock().millis() + 1;
        Fixture.passes(until);
        assertThat(redis().owners().othersThan(ANN, Fixture.ENGINE)).isFalse();
    }

    @Test
    void theDigestOfAnUncheckedResultIsComparedAsBefore() {
        NewJob job = Fixture.created("plain", 10, 10);
        Lease lease = claim(OF_ANN, ANN, 1).getFirst();
        ResultDigest other = Fixture.digest(99);
        complete(OF_ANN, ANN, lease, 1, false);
        assertThat(redis().chunks().complete(Fixture.result(OF_ANN, ANN, lease, other, false)))
                .isEqualTo(new CompleteReply.Mismatch());
        assertThat(Fixture.counters(job).mismatches()).isOne();
    }
}
