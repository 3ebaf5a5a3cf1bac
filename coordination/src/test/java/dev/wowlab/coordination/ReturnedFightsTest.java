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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a user is charged in the queue for chunks whose leases end without a result: nothing, once.
@ExtendWith(Fixture.class)
class ReturnedFightsTest {
    private static final String ANNA = "anna";
    private static final List<String> QUEUE = Keys.queue(Fixture.ENGINE, Priority.NORMAL);

    private static NewJob submit(String id, String owner, long iterations, int chunkSize) {
        NewJob job = Fixture.job(id, owner, Priority.NORMAL, iterations, chunkSize);
        redis().jobs().create(job);
        return job;
    }

    /// Virtual time of a user, in the queue or out of it.
    private static double charged(String user) {
        byte[] member = user.getBytes(StandardCharsets.UTF_8);
        return Optional.ofNullable(redis().redis().sync().zscore(QUEUE.get(0), member))
                .or(() -> Optional.ofNullable(redis().redis().sync().zscore(QUEUE.get(2), member)))
                .orElseThrow();
    }

    private static void release(List<Lease> leases) {
        redis().chunks().release(ALICE, leases.stream().map(Lease::leaseId).toList());
    }

    @Test
    void whatANodeReleasesIsGivenBackOnce() {
        submit("drained", ANNA, 1_000, 10);
        List<Lease> leases = Fixture.claim(ALICE, 50);
        assertThat(charged(ANNA)).isEqualTo(500);
        release(leases.subList(0, 20));
        assertThat(charged(ANNA)).isEqualTo(300);
        release(leases.subList(0, 30));
        assertThat(charged(ANNA)).isEqualTo(200);
        redis().chunks().releaseAll(ALICE);
        redis().chunks().releaseAll(ALICE);
        assertThat(charged(ANNA)).isZero();

        assertThat(Fixture.claim(BOB, 50)).hasSize(50);
        assertThat(charged(ANNA)).isEqualTo(500);
    }

    @Test
    void soAUserWhoseNodesDrainHasNoLessThanOthersAfterwards() {
        submit("drained", ANNA, 100_000, 10);
        submit("other", "bert", 100_000, 10);
        release(Fixture.claim(ALICE, 60));
        List<Lease> next = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            next.addAll(Fixture.claim(BOB, 1));
        }
        assertThat(next)
                .filteredOn(lease -> lease.jobId().value().equals("drained"))
                .hasSizeBetween(29, 31);
    }

    @Test
    void aUserOfTwiceTheWeightGetsHalfOfItBackSinceThatWasCharged() {
        redis().queue().setWeight(Fixture.ENGINE, ANNA, 2);
        submit("heavy", ANNA, 1_000, 10);
        List<Lease> leases = Fixture.claim(ALICE, 50);
        assertThat(charged(ANNA)).isEqualTo(250);
        release(leases);
        assertThat(charged(ANNA)).isZero();
    }

    @Test
    void aUserWhoLeftTheQueueGetsItBackToo() {
        submit("whole", ANNA, 100, 10);
        List<Lease> leases = Fixture.claim(ALICE, 10);
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.NORMAL)).isZero();
        release(leases);
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.NORMAL)).isEqualTo(1);
        assertThat(charged(ANNA)).isZero();
    }

    @Test
    void anExpiredLeaseIsGivenBackOnceHoweverOftenTheReaperComes() {
        NewJob job = submit("expired", ANNA, 1_000, 10);
        List<Lease> leases = Fixture.claim(ALICE, 5, Fixture.SHORT_LEASE);
        Fixture.passes(leases.getFirst().deadlineMs());
        for (int i = 0; i < 3; i++) {
            redis().reaper().visit(job.id());
            assertThat(charged(ANNA)).isZero();
        }
    }

    @Test
    void whatALostNodeHeldIsGivenBackAndWhatItSaysFailedIsNot() {
        NewJob job = submit("failed", ANNA, 1_000, 10);
        List<Lease> leases = Fixture.claim(ALICE, 5);
        redis().chunks().fail(ALICE, job.id(), List.of(Fixture.held(leases.getFirst())), "the input is wrong");
        assertThat(charged(ANNA)).isEqualTo(50);
        redis().chunks().failAll(ALICE, "dead");
        assertThat(charged(ANNA)).isEqualTo(10);
    }

    @Test
    void aPauseGivesBackWhatItTakesFromTheNodes() {
        NewJob job = submit("paused", ANNA, 1_000, 10);
        Fixture.claim(ALICE, 5);
        redis().steering().pause(job.id());
        redis().steering().pause(job.id());
        assertThat(charged(ANNA)).isZero();
    }

    @Test
    void chunksOfUnequalSizeAreChargedAndGivenBackByTheirFights() {
        NewJob job = Fixture.job("ragged", 2_500, 700, Optional.of(new Precision(0.001)));
        redis().jobs().create(job, OptionalLong.empty());
        List<Lease> leases = Fixture.claim(ALICE, 5);
        assertThat(charged(job.owner())).isEqualTo(2_500);
        for (Lease lease : leases) {
            double before = charged(job.owner());
            release(List.of(lease));
            assertThat(before - charged(job.owner())).isEqualTo(lease.fights());
        }
        NewJob last = submit("last", ANNA, 25, 10);
        assertThat(Fixture.claim(BOB, 256)).hasSize(8);
        redis().chunks().releaseAll(BOB);
        assertThat(charged(last.owner())).isZero();
    }

    @Test
    void anotherRunOfACheckedChunkWasChargedToNobodyAndIsNotGivenBack() {
        List.of("ann", "ben")
                .forEach(owner -> redis().owners().seen(owner, List.of(Fixture.ENGINE), Duration.ofMinutes(1)));
        submit("checked", ANNA, 100, 10);
        Lease lease = claimOne(ALICE, "ann");
        redis().chunks().completeAll(List.of(Fixture.result(ALICE, "ann", lease, Fixture.digest(7), true)));
        Lease again = claimOne(BOB, "ben");
        assertThat(again.chunk()).isEqualTo(lease.chunk());
        assertThat(charged(ANNA)).isEqualTo(10);
        redis().chunks().release(BOB, List.of(again.leaseId()));
        assertThat(charged(ANNA)).isEqualTo(10);
    }

    private static Lease claimOne(NodeId node, String owner) {
        return redis().chunks()
                .claim(new Claimant(node, owner, true), List.of(Fixture.ENGINE), Wanted.of(1), Fixture.LEASE)
                .leases()
                .getFirst();
    }

    @Test
    void whatACrashLeftUndoneTheReaperGivesBack() {
        NewJob job = submit("crashed", ANNA, 1_000, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        // the lease ends, and whoever ended it dies before the queue hears of it
        Reply reply = new Scripts(redis().redis())
                .run(Script.RELEASE_CHUNKS, Keys.wholeJob(job.id()), ALICE, lease.chunk(), lease.leaseId());
        assertThat(reply.word()).isEqualTo("RELEASED");
        assertThat(charged(ANNA)).isEqualTo(10);
        redis().reaper().visit(job.id());
        redis().reaper().visit(job.id());
        assertThat(charged(ANNA)).isZero();
    }

    @Test
    void aRecalledNodesChunksAreGivenBackSinceTheyAreRunAgain() {
        NewJob job = submit("recalled", ANNA, 1_000, 10);
        List<Lease> leases = Fixture.claim(ALICE, 5);
        leases.subList(0, 2).forEach(lease -> Fixture.complete(ALICE, lease));
        redis().trust().recall(job.id(), ALICE);
        redis().trust().recall(job.id(), ALICE);
        assertThat(charged(ANNA)).isZero();
    }
}
