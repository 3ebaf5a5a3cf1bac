package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.node.Lease;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class ClaimChunksTest {
    @Test
    void chunksAreGivenInOrderAndEachOnce() {
        Fixture.created("order", 95, 10);
        assertThat(Fixture.claim(ALICE, 4)).extracting(Lease::chunk).containsExactly(0L, 1L, 2L, 3L);
        assertThat(Fixture.claim(BOB, 4)).extracting(Lease::chunk).containsExactly(4L, 5L, 6L, 7L);
        List<Lease> rest = Fixture.claim(ALICE, 4);
        assertThat(rest).extracting(Lease::chunk).containsExactly(8L, 9L);
        assertThat(rest).extracting(Lease::fights).containsExactly(10, 5);
        assertThat(Fixture.claim(BOB, 4)).isEmpty();
    }

    @Test
    void theFirstClaimStartsTheJobAndOnlyTheFirst() {
        NewJob job = Fixture.created("start", 100, 10);
        Claimed first = redis().chunks().claim(ALICE, List.of(Fixture.ENGINE), 1, Fixture.LEASE);
        Claimed second = redis().chunks().claim(BOB, List.of(Fixture.ENGINE), 1, Fixture.LEASE);
        assertThat(first.started()).containsExactly(new Claimed.Started(job.id(), 2));
        assertThat(second.started()).isEmpty();
        assertThat(Fixture.state(job)).isEqualTo(JobState.RUNNING);
    }

    @Test
    void oneClaimTakesFromSeveralJobs() {
        Fixture.created("small-1", 20, 10);
        Fixture.created("small-2", 20, 10);
        assertThat(Fixture.claim(ALICE, 4))
                .extracting(lease -> lease.jobId() + " " + lease.chunk())
                .containsExactlyInAnyOrder("small-1 0", "small-1 1", "small-2 0", "small-2 1");
    }

    @Test
    void aNodeGetsNothingForEnginesThatItLacks() {
        Fixture.created("tbc-only", 20, 10);
        EngineRef newer = new EngineRef("tbc", "0.2.0");
        assertThat(redis().chunks()
                        .claim(ALICE, List.of(newer), 4, Fixture.LEASE)
                        .leases())
                .isEmpty();
        assertThat(redis().chunks()
                        .claim(ALICE, List.of(newer, Fixture.ENGINE), 4, Fixture.LEASE)
                        .leases())
                .hasSize(2);
    }

    @Test
    void theDeadlineIsRedisTimePlusTheLease() {
        Fixture.created("deadline", 20, 10);
        long before = redis().clock().millis();
        Lease lease = Fixture.claim(ALICE, 1, Duration.ofSeconds(7)).getFirst();
        assertThat(lease.deadlineMs()).isBetween(before + 7000, redis().clock().millis() + 7000);
    }

    @Test
    void everyLeaseIsKnownToItsNode() {
        Fixture.created("known", 100, 10);
        List<Lease> leases = Fixture.claim(ALICE, 3);
        assertThat(new Leases(redis().redis()).all(ALICE))
                .containsExactlyInAnyOrderElementsOf(
                        leases.stream().map(Fixture::held).toList());
    }

    @Test
    void claimsStopWhileTooManyResultsWaitAndGoOnAfterTheMerge() {
        NewJob job = Fixture.created("behind", Chunks.MAX_PENDING + 10L, 1);
        while (true) {
            List<Lease> leases = Fixture.claim(ALICE, 256);
            if (leases.isEmpty()) {
                break;
            }
            List<ChunkResult> results = leases.stream()
                    .map(lease -> Fixture.result(ALICE, lease, Fixture.digest(lease.chunk())))
                    .toList();
            redis().chunks().completeAll(results);
        }
        assertThat(Fixture.counters(job).done()).isEqualTo(Chunks.MAX_PENDING);
        assertThat(Fixture.merge(job.id())).isInstanceOf(CommitReply.Merged.class);
        assertThat(Fixture.claim(ALICE, 256)).hasSize(10);
    }

    @Test
    void wantingNothingGivesNothing() {
        Fixture.created("nothing", 100, 10);
        assertThat(Fixture.claim(ALICE, 0)).isEmpty();
    }
}
