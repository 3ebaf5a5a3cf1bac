package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.result.Precision;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Work that comes back between a claim that found nothing to claim and its taking the job out of the queue. Whoever
/// brings it finds the job still queued; it must be claimable at once, not after the reaper's round.
@ExtendWith(Fixture.class)
class LostWakeUpTest {
    private static final int NODES = 8;
    private static final int RELEASES = 1500;
    private static final int VISITS = 800;

    /// The job of one chunk, after a claim that found nothing picked it and before that claim takes it out.
    private static JobQueue.Pick picked(NewJob job) {
        return redis().queue().pick(job.engine(), 1).orElseThrow();
    }

    /// The claim goes on.
    private static void takeOut(JobQueue.Pick pick) {
        redis().queue().settle(pick.entry(), pick.fights(), true);
    }

    private static void assertClaimableAtOnce(NewJob job) {
        assertThat(redis().queue().depth(job.engine(), job.priority())).isEqualTo(1);
        assertThat(Fixture.claim(BOB, 1)).hasSize(1);
    }

    @Test
    void whatIsReleasedInBetweenIsClaimedAtOnce() {
        NewJob job = Fixture.created("released", 10, 10);
        JobQueue.Pick pick = picked(job);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        redis().chunks().release(ALICE, List.of(lease.leaseId()));
        takeOut(pick);
        assertClaimableAtOnce(job);
    }

    @Test
    void aRetryThatBecomesDueInBetweenIsClaimedAtOnce() {
        NewJob job = Fixture.created("retried", 10, 10);
        JobQueue.Pick pick = picked(job);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        redis().chunks().fail(ALICE, job.id(), List.of(Fixture.held(lease)), "test");
        Fixture.passes(redis().clock().millis() + Fixture.RETRY_BASE_MS);
        redis().reaper().visit(job.id());
        takeOut(pick);
        assertClaimableAtOnce(job);
    }

    @Test
    void aLeaseThatExpiresInBetweenIsClaimedAtOnce() {
        NewJob job = Fixture.created("expired", 10, 10);
        JobQueue.Pick pick = picked(job);
        Lease lease = Fixture.claim(ALICE, 1, Fixture.SHORT_LEASE).getFirst();
        Fixture.passes(lease.deadlineMs());
        redis().reaper().visit(job.id());
        Fixture.passes(redis().clock().millis() + Fixture.RETRY_BASE_MS);
        redis().reaper().visit(job.id());
        takeOut(pick);
        assertClaimableAtOnce(job);
    }

    @Test
    void aJobThatIsResumedInBetweenIsClaimedAtOnce() {
        NewJob job = Fixture.created("resumed", 10, 10);
        redis().steering().pause(job.id());
        JobQueue.Pick pick = picked(job);
        redis().steering().resume(job.id());
        takeOut(pick);
        assertClaimableAtOnce(job);
    }

    @Test
    void aJobThatComesBackToItsPriorityInBetweenIsClaimedAtOnce() {
        NewJob job = Fixture.created("moved", 10, 10);
        redis().steering().prioritise(job.id(), Priority.LOW);
        redis().steering().prioritise(job.id(), Priority.NORMAL);
        JobQueue.Pick pick = picked(job);
        takeOut(pick);
        assertClaimableAtOnce(job);
    }

    @Test
    void aJobThatIsMergedInBetweenIsClaimedAtOnce() {
        NewJob job = full("merged");
        JobQueue.Pick pick = picked(job);
        Fixture.merge(job.id());
        takeOut(pick);
        assertClaimableAtOnce(job);
    }

    @Test
    void aJobThatMayBeClaimedFurtherSinceAMergeInBetweenIsClaimedAtOnce() {
        NewJob job = Fixture.job("ahead", 9_000, 500, Optional.of(new Precision(0.001)));
        redis().jobs().create(job, OptionalLong.of(1));
        JobQueue.Pick pick = picked(job);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        Fixture.complete(ALICE, lease);
        Fixture.merge(job.id(), OptionalLong.of(3));
        takeOut(pick);
        assertThat(Fixture.claim(BOB, 9)).hasSize(2);
    }

    @Test
    void aJobOfWhichTooManyResultsWaitLeavesItsQueueUntilTheMerge() {
        NewJob job = full("blocked");
        takeOut(picked(job));
        assertThat(redis().queue().depth(job.engine(), Priority.NORMAL)).isZero();
        Fixture.merge(job.id());
        assertClaimableAtOnce(job);
    }

    /// A job still queued, of which so many results wait that no more is leased.
    private static NewJob full(String id) {
        NewJob job = Fixture.created(id, Chunks.MAX_PENDING + 1L, 1);
        for (int claimed = 0; claimed < Chunks.MAX_PENDING; ) {
            List<Lease> leases = Fixture.claim(ALICE, Math.min(256, Chunks.MAX_PENDING - claimed));
            claimed += leases.size();
            redis().chunks()
                    .completeAll(leases.stream()
                            .map(lease -> Fixture.result(ALICE, lease, Fixture.digest(lease.chunk())))
                            .toList());
        }
        return job;
    }

    @Test
    void aJobThatHasNothingLeavesItsQueue() {
        NewJob job = Fixture.created("empty", 10, 10);
        JobQueue.Pick pick = picked(job);
        Fixture.claim(ALICE, 1);
        redis().queue().enqueue(pick.entry());
        takeOut(pick);
        assertThat(redis().queue().depth(job.engine(), Priority.NORMAL)).isZero();
        redis().jobs().cancel(job.id());
        redis().queue().enqueue(pick.entry());
        takeOut(pick);
        assertThat(redis().queue().depth(job.engine(), Priority.NORMAL)).isZero();
    }

    @Test
    void aSecondRunThatIsWantedInBetweenIsClaimedAtOnce() {
        List.of("ann", "ben")
                .forEach(owner -> redis().owners().seen(owner, List.of(Fixture.ENGINE), Duration.ofMinutes(1)));
        NewJob job = Fixture.created("checked", 10, 10);
        Lease lease = redis().chunks()
                .claim(new Claimant(ALICE, "ann", true), List.of(Fixture.ENGINE), Wanted.of(1), Fixture.LEASE)
                .leases()
                .getFirst();
        redis().chunks().completeAll(List.of(Fixture.result(ALICE, "ann", lease, Fixture.digest(7), true)));
        // a claim found nothing that wants another run, before that result came
        redis().rechecks().forgetUnlessWanted(job.id(), job.engine(), 0);
        assertThat(redis().chunks()
                        .claim(new Claimant(BOB, "ben", true), List.of(Fixture.ENGINE), Wanted.of(1), Fixture.LEASE)
                        .leases())
                .hasSize(1);
    }

    /// Nobody visits the job: a wake-up that is lost once is lost for ever, and the nodes never end.
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void nodesThatOnlyTakeAndGiveBackNeverLoseAJob() throws Exception {
        NewJob job = Fixture.created("passed-on", 10, 10);
        AtomicInteger released = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 1; number <= NODES; number++) {
                NodeId node = Fixture.node(number);
                running.add(threads.submit(() -> takeAndGiveBack(node, released)));
            }
        }
        for (Future<?> one : running) {
            one.get();
        }
        assertThat(Fixture.claim(ALICE, 1)).hasSize(1);
        assertThat(redis().jobs().find(job.id()).orElseThrow().failures()).isEmpty();
    }

    /// The reaper plans its next visit after it has looked; a retry that is planned in between must not wait for that.
    @Test
    void aRetryThatIsPlannedWhileTheReaperLooksIsVisitedInTime() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < VISITS; round++) {
                NewJob job = Fixture.created("visited-" + round, 10, 10);
                Lease lease = Fixture.claim(ALICE, 1).getFirst();
                Future<?> visit = threads.submit(() -> redis().reaper().visit(job.id()));
                redis().chunks().fail(ALICE, job.id(), List.of(Fixture.held(lease)), "test");
                visit.get();
                double planned = redis().redis()
                        .sync()
                        .zscore(Keys.ACTIVE, job.id().value().getBytes(StandardCharsets.UTF_8));
                boolean queued = redis().queue().depth(job.engine(), job.priority()) == 1;
                assertThat(queued || planned <= redis().clock().millis() + Fixture.RETRY_BASE_MS)
                        .as("round " + round)
                        .isTrue();
                redis().jobs().cancel(job.id());
                redis().jobs().settle(job.id());
            }
        }
    }

    private static void takeAndGiveBack(NodeId node, AtomicInteger released) {
        while (released.get() < RELEASES && !Thread.currentThread().isInterrupted()) {
            for (Lease lease : Fixture.claim(node, 1)) {
                redis().chunks().release(node, List.of(lease.leaseId()));
                released.incrementAndGet();
            }
        }
    }
}
