package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.node.Lease;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class ReapJobTest {
    @Test
    void anExpiredLeaseEndsAndItsChunkIsTriedAgain() {
        NewJob job = Fixture.created("expired", 10, 10);
        Lease lease = Fixture.claim(ALICE, 1, Fixture.SHORT_LEASE).getFirst();
        Fixture.passes(lease.deadlineMs());
        assertThat(redis().reaper().due(10)).containsExactly(job.id());
        assertThat(redis().reaper().visit(job.id()))
                .isEqualTo(new Visited.Live(List.of(new EndedLease(lease.leaseId(), ALICE)), 0, List.of(), 0));
        assertThat(new Leases(redis().redis()).all(ALICE)).isEmpty();
        assertThat(redis().jobs().find(job.id()).orElseThrow().failures())
                .containsExactly("[chunk 0 attempt 1] the lease of node 000000000000 expired");
        Fixture.passes(redis().clock().millis() + Fixture.RETRY_BASE_MS);
        assertThat(redis().reaper().due(10)).containsExactly(job.id());
        redis().reaper().visit(job.id());
        assertThat(Fixture.claim(BOB, 1)).extracting(Lease::chunk).containsExactly(0L);
    }

    @Test
    void aLiveLeaseIsLeftAlone() {
        NewJob job = Fixture.created("live", 10, 10);
        Lease lease = Fixture.claim(ALICE, 1).getFirst();
        assertThat(redis().reaper().visit(job.id())).isEqualTo(new Visited.Live(List.of(), 0, List.of(), 0));
        assertThat(redis().reaper().due(10)).isEmpty();
        assertThat(Fixture.complete(ALICE, lease)).isInstanceOf(CompleteReply.Accepted.class);
        assertThat(redis().reaper().visit(job.id())).isEqualTo(new Visited.Live(List.of(), 1, List.of(), 0));
    }

    @Test
    void leasesThatExpireAgainAndAgainFailTheJob() {
        NewJob job = Fixture.created("cursed", 10, 10);
        Visited visited = new Visited.Gone();
        for (int attempt = 1; attempt <= Chunks.MAX_ATTEMPTS; attempt++) {
            Lease lease = await().until(
                            () -> {
                                redis().reaper().visit(job.id());
                                return Fixture.claim(ALICE, 1, Fixture.SHORT_LEASE);
                            },
                            leases -> !leases.isEmpty())
                    .getFirst();
            Fixture.passes(lease.deadlineMs());
            visited = redis().reaper().visit(job.id());
        }
        assertThat(visited).isInstanceOf(Visited.JobFailed.class);
        assertThat(((Visited.JobFailed) visited).ended()).hasSize(1);
        assertThat(Fixture.state(job)).isEqualTo(JobState.FAILED);
        assertThat(redis().reaper().visit(job.id())).isEqualTo(new Visited.Ended(JobState.FAILED, 3));
    }

    @Test
    void aJobThatLostItsPlaceInTheQueueGetsItBack() {
        NewJob job = Fixture.created("unqueued", 10, 10);
        Keys.queue(job.engine(), job.priority())
                .forEach(key -> redis().redis().sync().del(key));
        assertThat(Fixture.claim(ALICE, 1)).isEmpty();
        redis().reaper().visit(job.id());
        assertThat(Fixture.claim(ALICE, 1)).hasSize(1);
    }

    @Test
    void aJobThatEndedUnsettledIsReportedUntilItIsSettled() {
        NewJob job = Fixture.created("unsettled", 10, 10);
        redis().jobs().cancel(job.id());
        assertThat(redis().reaper().visit(job.id())).isEqualTo(new Visited.Ended(JobState.CANCELLED, 2));
        assertThat(redis().jobs().unsettled(10)).containsExactly(job.id());
        redis().jobs().settle(job.id());
        assertThat(redis().jobs().unsettled(10)).isEmpty();
    }

    @Test
    void whatIsNotThereIsForgotten() {
        NewJob job = Fixture.created("vanished", 10, 10);
        redis().redis().sync().del(Keys.job(job.id()));
        assertThat(redis().reaper().visit(job.id())).isEqualTo(new Visited.Gone());
        assertThat(redis().jobs().unsettled(10)).isEmpty();
        assertThat(redis().reaper().visit(new JobId("never"))).isEqualTo(new Visited.Gone());
    }
}
