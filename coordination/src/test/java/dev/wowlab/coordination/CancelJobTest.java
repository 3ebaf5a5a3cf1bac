package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.Lease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class CancelJobTest {
    @Test
    void aCancelledJobEndsItsLeasesAndLeavesTheQueue() {
        NewJob job = Fixture.created("cancel", 100, 10);
        Lease one = Fixture.claim(ALICE, 1).getFirst();
        Lease two = Fixture.claim(BOB, 1).getFirst();
        CancelReply reply = redis().jobs().cancel(job.id());
        assertThat(reply).isInstanceOf(CancelReply.Cancelled.class);
        CancelReply.Cancelled cancelled = (CancelReply.Cancelled) reply;
        assertThat(cancelled.version()).isEqualTo(3);
        assertThat(cancelled.ended())
                .containsExactlyInAnyOrder(new EndedLease(one.leaseId(), ALICE), new EndedLease(two.leaseId(), BOB));
        assertThat(Fixture.claim(ALICE, 1)).isEmpty();
        JobView view = redis().jobs().settle(job.id()).orElseThrow().view();
        assertThat(view.state()).isEqualTo(JobState.CANCELLED);
        assertThat(view.finishedAt()).isPresent();
        assertThat(redis().queue().depth(job.engine(), job.priority())).isZero();
    }

    @Test
    void cancellingAgainTellsThatItHadEnded() {
        NewJob job = Fixture.created("again", 100, 10);
        redis().jobs().cancel(job.id());
        assertThat(redis().jobs().cancel(job.id())).isEqualTo(new CancelReply.AlreadyFinal(JobState.CANCELLED, 2));
        assertThat(redis().jobs().cancel(new JobId("none"))).isEqualTo(new CancelReply.Unknown());
    }

    @Test
    void aJobWithThousandsOfLeasesCanBeCancelled() {
        NewJob job = Fixture.created("many", 10_000, 1);
        Fixture.claimThousands();
        CancelReply.Cancelled cancelled = (CancelReply.Cancelled) redis().jobs().cancel(job.id());
        assertThat(cancelled.ended()).hasSize(10_000);
    }
}
