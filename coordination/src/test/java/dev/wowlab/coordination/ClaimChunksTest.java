package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.node.Lease;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    void ofOneJobNoMoreIsGivenThanIsWantedOfIt() {
        redis().jobs().create(Fixture.job("anna-1", "anna", Priority.NORMAL, 100, 1));
        redis().jobs().create(Fixture.job("bert-1", "bert", Priority.NORMAL, 100, 1));
        Wanted wanted = new Wanted(50, Map.of(new JobId("anna-1"), 30), 2);

        assertThat(claimed(wanted)).containsExactlyInAnyOrderEntriesOf(Map.of("anna-1", 30L, "bert-1", 2L));
        assertThat(claimed(new Wanted(20, Map.of(), 4)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("anna-1", 4L, "bert-1", 4L));
        assertThat(claimed(new Wanted(5, Map.of(new JobId("anna-1"), 0, new JobId("bert-1"), -1), 0)))
                .isEmpty();
        assertThat(claimed(Wanted.of(200))).isEqualTo(Map.of("anna-1", 66L, "bert-1", 94L));
    }

    @Test
    void whatWasChargedForAJobThatIsWantedNoMoreIsGivenBack() {
        redis().jobs().create(Fixture.job("anna-1", "anna", Priority.NORMAL, 10_000, 1));
        redis().jobs().create(Fixture.job("bert-1", "bert", Priority.NORMAL, 10_000, 1));
        for (int i = 0; i < 50; i++) {
            assertThat(claimed(new Wanted(200, Map.of(new JobId("bert-1"), 0), 1)))
                    .isEqualTo(Map.of("anna-1", 1L));
        }
        // fifty more of Bert's, and both have had the same
        Map<String, Long> fair = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            claimed(Wanted.of(1)).forEach((job, count) -> fair.merge(job, count, Long::sum));
        }
        assertThat(fair.get("bert-1")).isBetween(98L, 102L);
    }

    private static Map<String, Long> claimed(Wanted wanted) {
        return redis()
                .chunks()
                .claim(new Claimant(ALICE, "", true), List.of(Fixture.ENGINE), wanted, Fixture.LEASE)
                .leases()
                .stream()
                .collect(Collectors.groupingBy(lease -> lease.jobId().value(), Collectors.counting()));
    }

    @Test
    void wantingNothingGivesNothing() {
        Fixture.created("nothing", 100, 10);
        assertThat(Fixture.claim(ALICE, 0)).isEmpty();
    }
}
