package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.result.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Jobs with a target precision: their results are merged in the order of their chunks.
@ExtendWith(Fixture.class)
class OrderedMergeTest {
    private static NewJob created(String id, long iterations, int chunkSize) {
        NewJob job = Fixture.job(id, iterations, chunkSize, Optional.of(new Precision(0.001)));
        redis().jobs().create(job);
        return job;
    }

    private static List<Long> mergeable(NewJob job) {
        return redis().merges().read(job.id()).orElseThrow().pending().stream()
                .map(PendingResult::chunk)
                .toList();
    }

    @Test
    void chunksOfAJobWithAPrecisionEndAtItsCheckpoints() {
        NewJob job = created("layout", 2_500, 700);
        List<Lease> leases = Fixture.claim(ALICE, 9);

        assertThat(job.chunks()).isEqualTo(5);
        assertThat(leases).extracting(Lease::firstIteration).containsExactly(0L, 700L, 1_000L, 1_700L, 2_000L);
        assertThat(leases).extracting(Lease::fights).containsExactly(700, 300, 700, 300, 500);
        JobView view = redis().jobs().find(job.id()).orElseThrow();
        assertThat(view.precision()).contains(new Precision(0.001));
        assertThat(view.chunks()).isEqualTo(5);
    }

    @Test
    void onlyTheUnbrokenRowFromTheFirstChunkOnIsMerged() {
        NewJob job = created("row", 4_000, 500);
        List<Lease> leases = Fixture.claim(ALICE, 8);
        Fixture.complete(ALICE, leases.get(2));
        Fixture.complete(ALICE, leases.get(1));
        assertThat(mergeable(job)).isEmpty();

        Fixture.complete(ALICE, leases.get(0));
        Fixture.complete(ALICE, leases.get(4));
        assertThat(mergeable(job)).containsExactly(0L, 1L, 2L);
        assertThat(Fixture.merge(job.id())).isEqualTo(new CommitReply.Merged(3, 0, 0));
        assertThat(mergeable(job)).isEmpty();

        Fixture.complete(ALICE, leases.get(3));
        assertThat(mergeable(job)).containsExactly(3L, 4L);
    }

    @Test
    void whereThePrecisionIsReachedTheJobEndsAndWhatLiesBeyondIsDropped() {
        NewJob job = created("stop", 4_000, 500);
        List<Lease> leases = Fixture.claim(ALICE, 4);
        List<Lease> others = Fixture.claim(BOB, 1);
        leases.subList(0, 3).forEach(lease -> Fixture.complete(ALICE, lease));
        MergeBatch batch = redis().merges().read(job.id()).orElseThrow().take(2);
        MergeCommit commit = new MergeCommit(
                batch,
                1,
                List.of(new MergeCommit.ShareSum(1, 2, 1_000, new byte[] {1})),
                new byte[] {1},
                1_000,
                Optional.of(new Estimate(1_000, 1, 0)),
                Optional.of(Fixture.report(job)),
                OptionalLong.empty());

        CommitReply reply = redis().merges().commit(commit);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        CommitReply.Completed.class,
                        completed -> assertThat(completed.ended())
                                .extracting(EndedLease::leaseId)
                                .containsExactlyInAnyOrder(
                                        leases.get(3).leaseId(),
                                        others.getFirst().leaseId()));
        JobView view = redis().jobs().find(job.id()).orElseThrow();
        assertThat(view.state()).isEqualTo(JobState.COMPLETED);
        assertThat(view.fightsDone()).isEqualTo(1_000);
        assertThat(redis().redis().sync().exists(Keys.of(KeyFamily.JOB_AHEAD, job.id())))
                .isZero();
        assertThat(Fixture.complete(BOB, others.getFirst())).isEqualTo(new CompleteReply.JobEnded(JobState.COMPLETED));
        assertThat(redis().merges().commit(commit)).isEqualTo(new CommitReply.JobEnded(JobState.COMPLETED));
    }

    @Test
    void claimsRunOnlySoFarAheadOfWhatIsMergedAndGoOnAtOnceWhenAMergeMovesThat() {
        NewJob job = Fixture.job("ahead", 9_000, 500, Optional.of(new Precision(0.001)));
        redis().jobs().create(job, OptionalLong.of(4));
        List<Lease> leases = Fixture.claim(ALICE, 9);
        assertThat(leases).extracting(Lease::chunk).containsExactly(0L, 1L, 2L, 3L);
        assertThat(Fixture.claim(BOB, 9)).isEmpty();
        assertThat(redis().queue().depth(job.engine(), job.priority())).isZero();
        redis().reaper().visit(job.id());
        assertThat(redis().queue().depth(job.engine(), job.priority())).isZero();

        Fixture.complete(ALICE, leases.get(0));
        assertThat(Fixture.merge(job.id(), OptionalLong.of(4))).isEqualTo(new CommitReply.Merged(3, 0, 0));
        assertThat(Fixture.claim(BOB, 9)).isEmpty();

        Fixture.complete(ALICE, leases.get(1));
        assertThat(Fixture.merge(job.id(), OptionalLong.of(7))).isEqualTo(new CommitReply.Merged(4, 0, 3));
        assertThat(redis().queue().depth(job.engine(), job.priority())).isEqualTo(1);
        assertThat(Fixture.claim(BOB, 2)).extracting(Lease::chunk).containsExactly(4L, 5L);
        assertThat(Fixture.claim(BOB, 2)).extracting(Lease::chunk).containsExactly(6L);

        Fixture.complete(ALICE, leases.get(2));
        assertThat(Fixture.merge(job.id(), OptionalLong.of(99))).isEqualTo(new CommitReply.Merged(5, 0, 11));
        assertThat(Fixture.claim(BOB, 99)).hasSize(11);
    }

    @Test
    void whatIsToBeRunAgainIsLeasedHoweverFarAheadItIs() {
        NewJob job = Fixture.job("behind", 9_000, 500, Optional.of(new Precision(0.001)));
        redis().jobs().create(job, OptionalLong.of(4));
        List<Lease> leases = Fixture.claim(ALICE, 9);
        Fixture.complete(ALICE, leases.get(0));
        Fixture.merge(job.id(), OptionalLong.of(2));
        redis().chunks().release(ALICE, List.of(leases.get(3).leaseId()));

        assertThat(Fixture.claim(BOB, 9)).extracting(Lease::chunk).containsExactly(3L);
    }

    @Test
    void aPausedJobIsNotQueuedWhenAMergeMovesHowFarItMayBeClaimed() {
        NewJob job = Fixture.job("paused", 9_000, 500, Optional.of(new Precision(0.001)));
        redis().jobs().create(job, OptionalLong.of(1));
        Lease lease = Fixture.claim(ALICE, 2).getFirst();
        assertThat(Fixture.claim(BOB, 2)).isEmpty();
        Fixture.complete(ALICE, lease);
        redis().steering().pause(job.id());
        assertThat(Fixture.merge(job.id(), OptionalLong.of(2))).isEqualTo(new CommitReply.Merged(4, 0, 0));
        assertThat(redis().queue().depth(job.engine(), job.priority())).isZero();

        redis().steering().resume(job.id());
        assertThat(Fixture.claim(BOB, 2)).extracting(Lease::chunk).containsExactly(1L);
    }

    @Test
    void aMissingChunkIsLeasedAgainEvenWhileTooManyResultsWaitForIt() {
        NewJob job = created("full", 3_000, 1);
        List<Lease> leases = new ArrayList<>();
        while (leases.size() <= Chunks.MAX_PENDING) {
            int open = Chunks.MAX_PENDING + 1 - leases.size();
            leases.addAll(Fixture.claim(ALICE, Math.min(open, WorkRequest.MAX_WANT)));
        }
        redis().chunks()
                .completeAll(leases.subList(1, leases.size()).stream()
                        .map(lease -> Fixture.result(ALICE, lease, Fixture.digest(lease.chunk())))
                        .toList());
        assertThat(Fixture.claim(BOB, 5)).isEmpty();

        redis().chunks().release(ALICE, List.of(leases.getFirst().leaseId()));
        List<Lease> again = Fixture.claim(BOB, 5);
        assertThat(again).extracting(Lease::chunk).containsExactly(0L);
        assertThat(redis().reaper().visit(job.id())).isInstanceOf(Visited.Live.class);

        Fixture.complete(BOB, again.getFirst());
        assertThat(Fixture.merge(job.id())).isInstanceOf(CommitReply.Merged.class);
        assertThat(Fixture.claim(BOB, 2)).extracting(Lease::chunk).containsExactly(2_049L, 2_050L);
    }
}
