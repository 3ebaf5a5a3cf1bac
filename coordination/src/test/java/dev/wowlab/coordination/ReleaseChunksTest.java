package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.node.Lease;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class ReleaseChunksTest {
    @Test
    void whatIsGivenBackIsClaimableAtOnceAndCountsNoAttempt() {
        NewJob job = Fixture.created("back", 30, 10);
        List<Lease> leases = Fixture.claim(ALICE, 3);
        assertThat(Fixture.claim(BOB, 1)).isEmpty();
        redis().chunks()
                .release(ALICE, List.of(leases.get(0).leaseId(), leases.get(2).leaseId()));
        assertThat(Fixture.claim(BOB, 3)).extracting(Lease::chunk).containsExactlyInAnyOrder(0L, 2L);
        assertThat(redis().jobs().find(job.id()).orElseThrow().failures()).isEmpty();
        assertThat(new Leases(redis().redis()).all(ALICE)).containsExactly(Fixture.held(leases.get(1)));
    }

    @Test
    void aNodeThatLeavesGivesEverythingBack() {
        Fixture.created("leave-1", 30, 10);
        Fixture.created("leave-2", 30, 10);
        assertThat(Fixture.claim(ALICE, 6)).hasSize(6);
        redis().chunks().releaseAll(ALICE);
        assertThat(Fixture.claim(BOB, 6)).hasSize(6);
        assertThat(new Leases(redis().redis()).all(ALICE)).isEmpty();
    }

    @Test
    void leasesOfOthersAndEndedOnesAreLeftAlone() {
        Fixture.created("others", 20, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        redis().chunks().release(BOB, List.of(lease.leaseId(), "nonsense"));
        assertThat(Fixture.complete(ALICE, lease)).isInstanceOf(CompleteReply.Accepted.class);
        redis().chunks().release(ALICE, List.of(lease.leaseId()));
        assertThat(Fixture.claim(BOB, 5)).extracting(Lease::chunk).containsExactly(1L);
    }

    @Test
    void aJobThatEndedTakesNothingBack() {
        NewJob job = Fixture.created("ended", 20, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        redis().jobs().cancel(job.id());
        redis().chunks().release(ALICE, List.of(lease.leaseId()));
        assertThat(Fixture.claim(BOB, 5)).isEmpty();
    }
}
