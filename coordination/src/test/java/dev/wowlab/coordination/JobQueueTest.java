package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.node.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class JobQueueTest {
    @Test
    void aHigherPriorityIsServedFirst() {
        submit("low", "anna", Priority.LOW, 10, 10);
        submit("normal", "anna", Priority.NORMAL, 10, 10);
        submit("high", "bert", Priority.HIGH, 10, 10);
        assertThat(Fixture.claim(ALICE, 3))
                .extracting(lease -> lease.jobId().value())
                .containsExactly("high", "normal", "low");
    }

    @Test
    void aUsersJobsAreServedInTheOrderOfTheirSubmits() {
        for (int i = 0; i < 5; i++) {
            NewJob job = submit("job-" + (9 - i), "anna", Priority.NORMAL, 10, 10);
            Fixture.passes(
                    redis().jobs().find(job.id()).orElseThrow().createdAt().toEpochMilli());
        }
        assertThat(Fixture.claim(ALICE, 5))
                .extracting(lease -> lease.jobId().value())
                .containsExactly("job-9", "job-8", "job-7", "job-6", "job-5");
    }

    @Test
    void aHugeJobDoesNotStarveAnotherUsersSmallOne() {
        submit("huge", "anna", Priority.NORMAL, 1_000_000, 1);
        for (int i = 0; i < 20; i++) {
            Fixture.claim(ALICE, 50);
        }
        submit("small", "bert", Priority.NORMAL, 10, 1);
        List<Lease> next = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            next.addAll(Fixture.claim(ALICE, 1));
        }
        assertThat(next)
                .filteredOn(lease -> lease.jobId().value().equals("small"))
                .hasSizeBetween(9, 10);
    }

    @Test
    void usersShareTheFightsNotTheChunks() {
        submit("coarse", "anna", Priority.NORMAL, 100_000, 100);
        submit("fine", "bert", Priority.NORMAL, 100_000, 10);
        Map<String, Long> fights = fightsByJob(claims(220));
        assertThat(fights.get("coarse")).isBetween(1800L, 2200L);
        assertThat(fights.get("fine")).isBetween(1800L, 2200L);
    }

    @Test
    void aUserWithTwiceTheWeightGetsTwiceTheShare() {
        redis().queue().setWeight(Fixture.ENGINE, "anna", 2);
        submit("double", "anna", Priority.NORMAL, 100_000, 10);
        submit("single", "bert", Priority.NORMAL, 100_000, 10);
        Map<String, Long> fights = fightsByJob(claims(300));
        assertThat(fights.get("double")).isBetween(1950L, 2050L);
        assertThat(fights.get("single")).isBetween(950L, 1050L);
        assertThatThrownBy(() -> redis().queue().setWeight(Fixture.ENGINE, "anna", 0))
                .hasMessage("weight of user anna must be above 0, at most 1000: 0.0");
    }

    @Test
    void leavingAndComingBackGainsNothing() {
        submit("first", "anna", Priority.NORMAL, 1000, 10);
        submit("other", "bert", Priority.NORMAL, 100_000, 10);
        int ofAnna = 0;
        for (int i = 0; i < 200; i++) {
            Lease lease = Fixture.claim(ALICE, 1).getFirst();
            if (lease.jobId().value().startsWith("first")
                    || lease.jobId().value().startsWith("again")) {
                ofAnna++;
            }
            if (i % 10 == 9) {
                submit("again-" + i, "anna", Priority.NORMAL, 10, 10);
            }
        }
        assertThat(ofAnna).isBetween(95, 105);
    }

    @Test
    void whatWasChargedInAdvanceAndNotClaimedIsGivenBack() {
        submit("one-chunk", "anna", Priority.NORMAL, 10, 10);
        assertThat(Fixture.claim(ALICE, 256)).hasSize(1);
        submit("next", "anna", Priority.NORMAL, 100_000, 10);
        submit("other", "bert", Priority.NORMAL, 100_000, 10);
        Map<String, Long> fights = fightsByJob(claims(100));
        assertThat(fights.get("next")).isBetween(450L, 550L);
    }

    @Test
    void aJobWithNothingToClaimLeavesTheQueue() {
        submit("done", "anna", Priority.NORMAL, 20, 10);
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.NORMAL)).isEqualTo(1);
        Fixture.claim(ALICE, 2);
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.NORMAL)).isZero();
    }

    private static NewJob submit(String id, String owner, Priority priority, long iterations, int chunkSize) {
        NewJob job = Fixture.job(id, owner, priority, iterations, chunkSize);
        redis().jobs().create(job);
        return job;
    }

    private static List<Lease> claims(int count) {
        List<Lease> leases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leases.addAll(Fixture.claim(ALICE, 1));
        }
        return leases;
    }

    private static Map<String, Long> fightsByJob(List<Lease> leases) {
        return leases.stream()
                .collect(Collectors.groupingBy(lease -> lease.jobId().value(), Collectors.summingLong(Lease::fights)));
    }
}
