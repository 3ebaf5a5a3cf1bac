package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class ExpireJobTest {
    @Test
    void onlyAJobThatEndedAndThatPostgresHasInItsLastVersionExpires() {
        NewJob job = Fixture.created("keep", 10, 10);
        redis().jobs().persisted(job.id(), 1);
        assertThat(timeToLive(job)).isEqualTo(-1);
        redis().jobs().cancel(job.id());
        redis().jobs().persisted(job.id(), 1);
        assertThat(timeToLive(job)).isEqualTo(-1);
        redis().jobs().persisted(job.id(), 2);
        assertThat(timeToLive(job)).isPositive();
        redis().jobs().persisted(new JobId("none"), 2);
    }

    private static long timeToLive(NewJob job) {
        return redis().redis().sync().pttl(Keys.job(job.id()));
    }
}
