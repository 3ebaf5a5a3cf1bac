package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.node.Lease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class CreateJobTest {
    @Test
    void aNewJobIsQueuedListedAndVisitedByTheReaper() {
        NewJob job = Fixture.created("new", 1000, 100);
        JobView view = redis().jobs().find(job.id()).orElseThrow();
        assertThat(view.state()).isEqualTo(JobState.QUEUED);
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.chunks()).isEqualTo(10);
        assertThat(view.title()).contains("Fire mage");
        assertThat(view.seed()).isEqualTo(-42);
        assertThat(view.createdAt()).isEqualTo(view.updatedAt());
        assertThat(view.finishedAt()).isEmpty();
        assertThat(redis().jobs().recent("local", 10)).containsExactly(view);
        assertThat(redis().jobs().unsettled(10)).containsExactly(job.id());
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.NORMAL)).isEqualTo(1);
    }

    @Test
    void creatingAJobAgainChangesNothing() {
        NewJob job = Fixture.created("twice", 1000, 100);
        Fixture.claim(ALICE, 1);
        assertThat(redis().jobs().create(job)).isEqualTo(new CreateReply.Exists(JobState.RUNNING, 2));
        assertThat(redis().queue().depth(Fixture.ENGINE, Priority.NORMAL)).isEqualTo(1);
        assertThat(Fixture.claim(ALICE, 1)).extracting(Lease::chunk).containsExactly(1L);
    }

    @Test
    void creatingAJobAgainMendsAPlaceInTheQueueThatACrashLost() {
        NewJob job = Fixture.job("lost-place", 10, 10);
        redis().jobs().create(job);
        Keys.queue(job.engine(), job.priority())
                .forEach(key -> redis().redis().sync().del(key));
        assertThat(Fixture.claim(ALICE, 1)).isEmpty();
        redis().jobs().create(job);
        assertThat(Fixture.claim(ALICE, 1)).hasSize(1);
    }

    @Test
    void aJobThatEndedIsNotQueuedAgain() {
        NewJob job = Fixture.created("ended", 10, 10);
        redis().jobs().cancel(job.id());
        redis().jobs().settle(job.id());
        assertThat(redis().jobs().create(job)).isEqualTo(new CreateReply.Exists(JobState.CANCELLED, 2));
        assertThat(Fixture.claim(ALICE, 1)).isEmpty();
    }

    @Test
    void aRequeuedJobKeepsItsTimeOfSubmitAndHasVersionsAboveAllThatTheLostOneHad() {
        NewJob job = Fixture.created("requeued", 10, 10);
        JobView last = redis().jobs().find(job.id()).orElseThrow();
        redis().redis().sync().del(Keys.job(job.id()));
        NewJob again = NewJob.requeued(last, job.idempotencyKey());
        assertThat(again.createdAt()).isEqualTo(Optional.of(last.createdAt()));
        assertThat(redis().jobs().create(again)).isEqualTo(new CreateReply.Created(NewJob.VERSION_EPOCH));
        JobView view = redis().jobs().find(job.id()).orElseThrow();
        assertThat(view.createdAt()).isEqualTo(last.createdAt());
        assertThat(view.version()).isGreaterThan(last.version());
        assertThat(NewJob.requeued(view, "").version()).isEqualTo(2 * NewJob.VERSION_EPOCH);
    }

    @Test
    void theListOfAUserIsNewestFirstAndShowsNobodyElsesJobs() {
        for (int i = 1; i <= 3; i++) {
            NewJob job = Fixture.job("mine-" + i, 10, 10);
            Instant at = Instant.ofEpochMilli(1000L * i);
            redis().jobs()
                    .create(new NewJob(
                            job.id(),
                            "anna",
                            job.engine(),
                            job.inputHash(),
                            1,
                            10,
                            Optional.empty(),
                            10,
                            job.title(),
                            job.visibility(),
                            job.priority(),
                            List.of(),
                            "",
                            1,
                            Optional.of(at)));
        }
        Fixture.created("other", 10, 10);
        assertThat(redis().jobs().recent("anna", 2))
                .extracting(JobView::id)
                .containsExactly(new JobId("mine-3"), new JobId("mine-2"));
    }

    @Test
    void aSeedOfAny64BitsSurvives() {
        for (long seed : new long[] {Long.MIN_VALUE, -1, Long.MAX_VALUE, 9_007_199_254_740_993L}) {
            NewJob job = Fixture.job("seed-" + Long.toHexString(seed), 10, 10);
            NewJob seeded = new NewJob(
                    job.id(),
                    job.owner(),
                    job.engine(),
                    job.inputHash(),
                    seed,
                    10,
                    Optional.empty(),
                    10,
                    job.title(),
                    job.visibility(),
                    job.priority(),
                    List.of(),
                    "",
                    1,
                    Optional.empty());
            redis().jobs().create(seeded);
            assertThat(redis().jobs().find(job.id()).orElseThrow().seed()).isEqualTo(seed);
            assertThat(Fixture.claim(ALICE, 1).getFirst().seed()).isEqualTo(seed);
        }
    }
}
