package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.Vouching;
import dev.wowlab.protocol.record.JobRecord;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class AnswerJobTest {
    @Test
    void aJobWhoseAnswerIsKnownIsCompletedWithoutBeingQueued() {
        NewJob job = Fixture.job("known", 100, 10);
        Optional<Estimate> estimate = Optional.of(new Estimate(100, 1, 0.5));
        assertThat(redis().jobs().createAnswered(job, new byte[] {1, 2}, Fixture.report(job), estimate, Vouching.NONE))
                .isEqualTo(new CreateReply.Created(2));
        assertThat(Fixture.claim(ALICE, 1)).isEmpty();
        JobRecord record = redis().jobs().settle(job.id()).orElseThrow();
        assertThat(record.totals()).isEqualTo(new byte[] {1, 2});
        JobView view = record.view();
        assertThat(view.state()).isEqualTo(JobState.COMPLETED);
        assertThat(view.fightsDone()).isEqualTo(100);
        assertThat(view.estimate()).isEqualTo(estimate);
        assertThat(view.report()).contains(Fixture.report(job));
        assertThat(redis().jobs().createAnswered(job, new byte[] {9}, Fixture.report(job), estimate, Vouching.NONE))
                .isEqualTo(new CreateReply.Exists(JobState.COMPLETED, 2));
        assertThat(redis().jobs().record(job.id()).orElseThrow().totals()).isEqualTo(new byte[] {1, 2});
    }

    @Test
    void aJobThatRunsAlreadyIsLeftToItsNodes() {
        NewJob job = Fixture.created("running", 100, 10);
        Fixture.claim(ALICE, 1);
        assertThat(redis().jobs()
                        .createAnswered(job, new byte[] {1}, Fixture.report(job), Optional.empty(), Vouching.NONE))
                .isEqualTo(new CreateReply.Exists(JobState.RUNNING, 2));
    }
}
