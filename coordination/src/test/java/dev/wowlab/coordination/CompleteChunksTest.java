package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.node.Lease;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class CompleteChunksTest {
    @Test
    void aResultIsCountedOnce() {
        NewJob job = Fixture.created("once", 100, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        assertThat(Fixture.complete(ALICE, lease)).isEqualTo(new CompleteReply.Accepted(1, 1, 10));
        assertThat(Fixture.complete(ALICE, lease)).isEqualTo(new CompleteReply.Duplicate());
        assertThat(Fixture.complete(BOB, lease)).isEqualTo(new CompleteReply.Duplicate());
        assertThat(Fixture.counters(job)).isEqualTo(new JobCounters(1, 1, 0, 2, 0, 0));
        assertThat(new Leases(redis().redis()).all(ALICE)).isEmpty();
    }

    @Test
    void anotherDigestForACountedChunkIsAMismatch() {
        NewJob job = Fixture.created("liar", 100, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        Fixture.complete(ALICE, lease);
        ChunkResult other = Fixture.result(BOB, lease, Fixture.digest(99));
        assertThat(redis().chunks().complete(other)).isEqualTo(new CompleteReply.Mismatch());
        assertThat(Fixture.counters(job)).isEqualTo(new JobCounters(1, 1, 0, 0, 1, 0));
    }

    @Test
    void everyChunkKeepsItsOwnDigest() {
        NewJob job = Fixture.created("digests", 200, 1);
        List<Lease> leases = Fixture.claim(ALICE, 200);
        leases.forEach(lease -> Fixture.complete(ALICE, lease));
        leases.forEach(lease -> assertThat(Fixture.complete(ALICE, lease)).isEqualTo(new CompleteReply.Duplicate()));
        leases.forEach(lease -> assertThat(
                        redis().chunks().complete(Fixture.result(ALICE, lease, Fixture.digest(lease.chunk() + 1))))
                .isEqualTo(new CompleteReply.Mismatch()));
        assertThat(Fixture.counters(job)).isEqualTo(new JobCounters(200, 200, 0, 200, 200, 0));
    }

    @Test
    void aResultAfterTheDeadlineIsLateEvenIfNobodyReapedTheLease() {
        NewJob job = Fixture.created("late", 100, 10);
        Lease lease = Fixture.claim(ALICE, 1, Fixture.SHORT_LEASE).getFirst();
        Fixture.passes(lease.deadlineMs());
        assertThat(Fixture.complete(ALICE, lease)).isEqualTo(new CompleteReply.LeaseLost());
        assertThat(Fixture.counters(job)).isEqualTo(new JobCounters(1, 0, 0, 0, 0, 1));
    }

    @Test
    void aLateResultOfAChunkThatAnotherNodeHasNowLeavesThatLeaseAlone() {
        NewJob job = Fixture.created("re-leased", 10, 10);
        Lease old = Fixture.claim(ALICE, 1).getFirst();
        redis().chunks().release(ALICE, List.of(old.leaseId()));
        Lease now = Fixture.claim(BOB, 1).getFirst();
        assertThat(now.chunk()).isEqualTo(old.chunk());
        assertThat(Fixture.complete(ALICE, old)).isEqualTo(new CompleteReply.LeaseLost());
        assertThat(Fixture.complete(BOB, now)).isInstanceOf(CompleteReply.Accepted.class);
        assertThat(Fixture.complete(ALICE, old)).isEqualTo(new CompleteReply.Duplicate());
        assertThat(Fixture.counters(job)).isEqualTo(new JobCounters(1, 1, 0, 1, 0, 1));
    }

    @Test
    void aNodeCannotCompleteWithAnothersLease() {
        Fixture.created("foreign", 100, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        assertThat(Fixture.complete(BOB, lease)).isEqualTo(new CompleteReply.LeaseLost());
        assertThat(Fixture.complete(ALICE, lease)).isInstanceOf(CompleteReply.Accepted.class);
    }

    @Test
    void whatIsNotThereIsUnknown() {
        Fixture.created("small", 10, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        ChunkResult good = Fixture.result(ALICE, lease, Fixture.digest(0));
        assertThat(redis().chunks().complete(with(good, new JobId("none"), 0))).isEqualTo(new CompleteReply.Unknown());
        assertThat(redis().chunks().complete(with(good, lease.jobId(), 1))).isEqualTo(new CompleteReply.Unknown());
    }

    @Test
    void aResultForAJobThatEndedIsRefused() {
        NewJob job = Fixture.created("over", 100, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        redis().jobs().cancel(job.id());
        assertThat(Fixture.complete(ALICE, lease)).isEqualTo(new CompleteReply.JobEnded(JobState.CANCELLED));
    }

    @Test
    void resultsOfSeveralJobsAndNodesAreCountedInOneCallEachWithItsOwnReply() {
        NewJob first = Fixture.created("batch-1", 600, 1);
        NewJob second = Fixture.created("batch-2", 5, 1);
        List<Lease> ofAlice = new ArrayList<>(Fixture.claim(ALICE, 256));
        ofAlice.addAll(Fixture.claim(ALICE, 256));
        List<Lease> ofBob = Fixture.claim(BOB, 90);
        List<ChunkResult> results = new ArrayList<>();
        ofAlice.forEach(lease -> results.add(Fixture.result(ALICE, lease, Fixture.digest(lease.chunk()))));
        ofBob.forEach(lease -> results.add(Fixture.result(BOB, lease, Fixture.digest(lease.chunk()))));
        results.add(results.getFirst());
        results.add(Fixture.result(ALICE, ofAlice.get(1), Fixture.digest(-1)));
        results.add(with(results.getFirst(), first.id(), 600));
        results.add(Fixture.result(
                ALICE, ofBob.getFirst(), Fixture.digest(ofBob.getFirst().chunk())));
        results.add(with(results.getFirst(), new JobId("none"), 0));
        List<CompleteReply> replies = redis().chunks().completeAll(results).replies();
        assertThat(replies).hasSize(607);
        assertThat(replies.subList(0, 602)).allMatch(reply -> reply instanceof CompleteReply.Accepted);
        assertThat(replies.subList(602, 604))
                .containsExactly(new CompleteReply.Duplicate(), new CompleteReply.Mismatch());
        assertThat(replies.get(604)).isEqualTo(new CompleteReply.Unknown());
        assertThat(replies.get(606)).isEqualTo(new CompleteReply.Unknown());
        assertThat(Fixture.counters(first).done() + Fixture.counters(second).done())
                .isEqualTo(602);
        assertThat(new Leases(redis().redis()).all(ALICE)).isEmpty();
    }

    @Test
    void whatWaitsForTheMergeIsWhatTheNodeSent() {
        NewJob job = Fixture.created("bytes", 10, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        byte[] totals = new byte[256];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = (byte) i;
        }
        redis().chunks()
                .complete(new ChunkResult(
                        job.id(),
                        job.engine(),
                        0,
                        lease.leaseId(),
                        ALICE,
                        "",
                        Fixture.digest(3),
                        totals,
                        77,
                        new byte[] {10, 0, -1},
                        false));
        PendingResult pending =
                redis().merges().read(job.id()).orElseThrow().pending().getFirst();
        assertThat(pending.totals()).isEqualTo(totals);
        PendingResult.Run run = pending.runs().getFirst();
        assertThat(pending.runs()).hasSize(1);
        assertThat(run.signature()).isEqualTo(new byte[] {10, 0, -1});
        assertThat(run.node()).isEqualTo(ALICE);
        assertThat(run.digest()).isEqualTo(Fixture.digest(3));
        assertThat(pending.share()).isEqualTo(1);
        assertThat(pending.digest()).isEqualTo(Fixture.digest(3));
        assertThat(pending.elapsedMicros()).isEqualTo(77);
    }

    private static ChunkResult with(ChunkResult result, JobId job, long chunk) {
        return new ChunkResult(
                job,
                result.engine(),
                chunk,
                result.leaseId(),
                result.node(),
                result.owner(),
                result.digest(),
                result.totals(),
                1,
                result.signature(),
                false);
    }
}
