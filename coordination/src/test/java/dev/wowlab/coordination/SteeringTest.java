package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.result.Precision;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Pausing, resuming and moving jobs.
@ExtendWith(Fixture.class)
class SteeringTest {
    private static SteerReply.Changed paused(NewJob job) {
        return (SteerReply.Changed) redis().steering().pause(job.id());
    }

    private static List<String> order(int claims) {
        return Fixture.claim(ALICE, claims).stream()
                .map(lease -> lease.jobId().value())
                .toList();
    }

    @Test
    void aPausedJobTakesItsChunksBackAndGivesNoneOut() {
        NewJob job = Fixture.created("pause", 100, 10);
        Lease one = Fixture.claim(ALICE, 1).getFirst();
        Lease two = Fixture.claim(BOB, 1).getFirst();

        SteerReply.Changed changed = paused(job);

        assertThat(changed.version()).isEqualTo(3);
        assertThat(changed.ended())
                .containsExactlyInAnyOrder(new EndedLease(one.leaseId(), ALICE), new EndedLease(two.leaseId(), BOB));
        assertThat(redis().chunks()
                        .extend(BOB, List.of(two.leaseId()), Fixture.LEASE)
                        .lost())
                .containsExactly(two.leaseId());
        assertThat(Fixture.complete(ALICE, one)).isEqualTo(new CompleteReply.LeaseLost());
        assertThat(Fixture.claim(ALICE, 4)).isEmpty();
        assertThat(redis().reaper().visit(job.id())).isEqualTo(new Visited.Live(List.of(), 0, List.of(), 0));
        assertThat(redis().jobs().create(job)).isEqualTo(new CreateReply.Exists(JobState.PAUSED, 3));
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.NORMAL)).isZero();
    }

    @Test
    void aResumedJobGoesOnWhereItWas() {
        NewJob job = Fixture.created("resume", 40, 10);
        List<Lease> leases = Fixture.claim(ALICE, 2);
        Fixture.complete(ALICE, leases.getFirst());
        paused(job);

        assertThat(redis().steering().resume(job.id())).isEqualTo(new SteerReply.Changed(4, List.of()));

        assertThat(Fixture.state(job)).isEqualTo(JobState.RUNNING);
        List<Lease> rest = Fixture.claim(BOB, 9);
        assertThat(rest).extracting(Lease::chunk).containsExactly(1L, 2L, 3L);
        rest.forEach(lease -> Fixture.complete(BOB, lease));
        assertThat(Fixture.merge(job.id())).isEqualTo(new CommitReply.Completed(5, List.of()));
        assertThat(redis().jobs().find(job.id()).orElseThrow().failures()).isEmpty();
    }

    @Test
    void aJobThatNobodyHadStartedIsQueuedAgain() {
        NewJob job = Fixture.created("unstarted", 10, 10);
        paused(job);
        redis().steering().resume(job.id());
        assertThat(Fixture.state(job)).isEqualTo(JobState.QUEUED);
        assertThat(Fixture.claim(ALICE, 1)).hasSize(1);
    }

    @Test
    void aPauseKeepsAttemptsAndTheTimeOfRetries() {
        NewJob job = Fixture.created("attempts", 10, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        redis().chunks().fail(ALICE, job.id(), List.of(Fixture.held(lease)), "out of memory");
        paused(job);
        redis().steering().resume(job.id());
        assertThat(redis().jobs().find(job.id()).orElseThrow().failures())
                .containsExactly("[chunk 0 attempt 1] out of memory");
        assertThat(redis().redis().sync().hget(Keys.of(KeyFamily.JOB_ATTEMPTS, job.id()), "0"))
                .asString()
                .isEqualTo("1");
    }

    @Test
    void whatWasCountedBeforeThePauseIsMergedAndMayCompleteTheJob() {
        NewJob job = Fixture.created("counted", 10, 10);
        Fixture.complete(ALICE, Fixture.claim(ALICE, 1).getFirst());
        paused(job);
        assertThat(Fixture.merge(job.id())).isEqualTo(new CommitReply.Completed(4, List.of()));
        assertThat(redis().steering().resume(job.id())).isEqualTo(new SteerReply.AlreadyFinal(JobState.COMPLETED, 4));
    }

    @Test
    void everyWishMayBeSentTwiceAndComesTooLateOnceTheJobHasEnded() {
        NewJob job = Fixture.created("twice", 100, 10);
        paused(job);
        assertThat(redis().steering().pause(job.id())).isEqualTo(new SteerReply.Same(2));
        redis().steering().resume(job.id());
        assertThat(redis().steering().resume(job.id())).isEqualTo(new SteerReply.Same(3));
        assertThat(redis().steering().prioritise(job.id(), Priority.NORMAL)).isEqualTo(new SteerReply.Same(3));
        redis().jobs().cancel(job.id());
        SteerReply late = new SteerReply.AlreadyFinal(JobState.CANCELLED, 4);
        assertThat(redis().steering().pause(job.id())).isEqualTo(late);
        assertThat(redis().steering().resume(job.id())).isEqualTo(late);
        assertThat(redis().steering().prioritise(job.id(), Priority.LOW)).isEqualTo(late);
        JobId none = new JobId("none");
        assertThat(redis().steering().pause(none)).isEqualTo(new SteerReply.Unknown());
        assertThat(redis().steering().resume(none)).isEqualTo(new SteerReply.Unknown());
        assertThat(redis().steering().prioritise(none, Priority.LOW)).isEqualTo(new SteerReply.Unknown());
    }

    @Test
    void aJobOfAHigherPriorityIsServedFirstFromThenOn() {
        NewJob first = Fixture.created("first", 40, 10);
        Fixture.passes(redis().clock().millis());
        NewJob second = Fixture.job("second", 40, 10, Optional.of(new Precision(0.01)));
        redis().jobs().create(second);
        assertThat(order(1)).containsExactly("first");

        assertThat(redis().steering().prioritise(second.id(), Priority.HIGH))
                .isEqualTo(new SteerReply.Changed(2, List.of()));
        assertThat(order(2)).containsExactly("second", "second");
        redis().steering().prioritise(second.id(), Priority.LOW);
        assertThat(order(1)).containsExactly("first");

        JobView moved = redis().jobs().find(second.id()).orElseThrow();
        assertThat(moved.priority()).isEqualTo(Priority.LOW);
        assertThat(moved.precision()).isEqualTo(second.precision());
        assertThat(moved.warnings()).isEqualTo(second.warnings());
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.HIGH)).isZero();
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.LOW)).isEqualTo(1);
        assertThat(Fixture.state(first)).isEqualTo(JobState.RUNNING);
    }

    @Test
    void aPlaceInTheQueueOfTheOldPriorityIsDroppedByTheNextClaimFromThere() {
        NewJob job = Fixture.created("stale", 40, 10);
        redis().steering().prioritise(job.id(), Priority.LOW);
        redis().queue()
                .enqueue(QueueEntry.of(
                        job,
                        redis().jobs().find(job.id()).orElseThrow().createdAt().toEpochMilli()));
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.NORMAL)).isEqualTo(1);

        assertThat(order(1)).containsExactly("stale");

        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.NORMAL)).isZero();
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.LOW)).isEqualTo(1);
    }

    @Test
    void aPausedJobCanBeMovedAndIsServedByItsNewPriorityOnceItIsResumed() {
        NewJob job = Fixture.created("both", 40, 10);
        paused(job);
        redis().steering().prioritise(job.id(), Priority.HIGH);
        assertThat(Fixture.claim(ALICE, 1)).isEmpty();
        Fixture.created("other", 40, 10);
        redis().steering().resume(job.id());
        assertThat(order(1)).containsExactly("both");
    }

    @Test
    void aJobThatWasPausedWhenRedisLostItIsPausedAgainWithItsPriority() {
        NewJob job = Fixture.created("lost", 40, 10);
        paused(job);
        redis().steering().prioritise(job.id(), Priority.HIGH);
        JobView durable = redis().jobs().settle(job.id()).orElseThrow().view();
        Fixture.forgetAll();

        redis().jobs().createPaused(NewJob.requeued(durable, job.idempotencyKey()), OptionalLong.empty());

        JobView again = redis().jobs().find(job.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(JobState.PAUSED);
        assertThat(again.priority()).isEqualTo(Priority.HIGH);
        assertThat(again.version()).isGreaterThan(durable.version());
        assertThat(Fixture.claim(ALICE, 1)).isEmpty();
        redis().steering().resume(job.id());
        assertThat(Fixture.claim(ALICE, 4)).hasSize(4);
    }

    @Test
    void aJobWithThousandsOfLeasesCanBePaused() {
        NewJob job = Fixture.created("many", 10_000, 1);
        Fixture.claimThousands();
        assertThat(paused(job).ended()).hasSize(10_000);
    }
}
