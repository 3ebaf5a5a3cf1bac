package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.node.HeartbeatReply.ExtendedLease;
import dev.wowlab.protocol.node.Lease;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class ExtendLeasesTest {
    @Test
    void whatTheNodeWorksOnGetsMoreTime() {
        Fixture.created("more", 30, 10);
        List<Lease> leases = Fixture.claim(ALICE, 2);
        Extended extended = redis().chunks()
                .extend(ALICE, leases.stream().map(Lease::leaseId).toList(), Duration.ofMinutes(5));
        assertThat(extended.lost()).isEmpty();
        assertThat(extended.extended())
                .extracting(ExtendedLease::leaseId)
                .containsExactlyElementsOf(leases.stream().map(Lease::leaseId).toList());
        assertThat(extended.extended())
                .allMatch(one -> one.deadlineMs() > redis().clock().millis() + 290_000);
    }

    @Test
    void aLeaseIsNotExtendedForEver() {
        NewJob job = Fixture.created("held", 30, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        long limit = Chunks.LONGEST.toMillis();
        since(lease, limit - 60_000);
        assertThat(extend(lease).lost())
                .as("nobody knows how long a chunk takes")
                .isEmpty();
        since(lease, limit + 1);
        assertThat(extend(lease)).isEqualTo(new Extended(List.of(), List.of(lease.leaseId())));
        assertThat(Fixture.complete(ALICE, lease))
                .as("until its deadline it may still come")
                .isInstanceOf(CompleteReply.Accepted.class);
        assertThat(Fixture.state(job)).isEqualTo(JobState.RUNNING);
    }

    @Test
    void whereAChunkIsKnownToBeShortALeaseEndsSooner() {
        NewJob job = Fixture.created("short", 30, 10);
        List<Lease> leases = Fixture.claim(ALICE, 2);
        Fixture.complete(ALICE, leases.getFirst());
        Fixture.merge(job.id());
        Lease lease = leases.getLast();
        since(lease, 110_000);
        assertThat(extend(lease).lost()).isEmpty();
        since(lease, 121_000);
        assertThat(extend(lease).lost()).containsExactly(lease.leaseId());
    }

    @Test
    void aLeaseOfABuildThatDidNotNoteItsTimeIsExtended() {
        Fixture.created("older", 30, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        note(lease, lease.jobId() + " " + lease.chunk());
        assertThat(extend(lease).lost()).isEmpty();
    }

    private static Extended extend(Lease lease) {
        return redis().chunks().extend(ALICE, List.of(lease.leaseId()), Fixture.LEASE);
    }

    /// As if it had been given so long ago.
    private static void since(Lease lease, long millis) {
        note(lease, lease.jobId() + " " + lease.chunk() + " " + (redis().clock().millis() - millis));
    }

    private static void note(Lease lease, String value) {
        redis().redis().sync().hset(Keys.nodeLeases(ALICE), lease.leaseId(), value.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aLeaseWhoseDeadlineHasPassedIsLost() {
        Fixture.created("too-late", 30, 10);
        Lease lease = Fixture.claim(ALICE, 1, Fixture.SHORT_LEASE).getFirst();
        Fixture.passes(lease.deadlineMs());
        assertThat(redis().chunks().extend(ALICE, List.of(lease.leaseId()), Fixture.LEASE))
                .isEqualTo(new Extended(List.of(), List.of(lease.leaseId())));
    }

    @Test
    void leasesOfACancelledJobOfOthersAndUnknownOnesAreLost() {
        NewJob job = Fixture.created("gone", 30, 10);
        Lease mine = Fixture.claim(ALICE, 1).getFirst();
        Lease others = Fixture.claim(BOB, 1).getFirst();
        redis().jobs().cancel(job.id());
        NewJob next = Fixture.created("next", 30, 10);
        Lease live = Fixture.claim(ALICE, 1).getFirst();
        assertThat(live.jobId()).isEqualTo(next.id());
        Extended extended = redis().chunks()
                .extend(ALICE, List.of(mine.leaseId(), others.leaseId(), "unknown", live.leaseId()), Fixture.LEASE);
        assertThat(extended.lost()).containsExactly(mine.leaseId(), others.leaseId(), "unknown");
        assertThat(extended.extended()).extracting(ExtendedLease::leaseId).containsExactly(live.leaseId());
    }
}
