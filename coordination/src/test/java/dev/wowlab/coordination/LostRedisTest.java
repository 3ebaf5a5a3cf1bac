package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.localplatform.RedisProcess;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.node.Lease;
import io.lettuce.core.RedisException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Redis restarts, comes back empty, or is not there.
class LostRedisTest {
    @Test
    void aRestartWithTheAppendOnlyFileLosesNoAcceptedJobAndNoLease() {
        try (RedisProcess process = RedisProcess.start();
                Coordination redis = Coordination.connect(process.url())) {
            redis.jobs().create(Fixture.job("kept", 30, 10));
            Lease before = claim(redis, 1).getFirst();
            process.restart();
            assertThat(redis.jobs().find(new JobId("kept")).orElseThrow().state())
                    .isEqualTo(JobState.RUNNING);
            assertThat(redis.chunks().complete(Fixture.result(ALICE, before, Fixture.digest(0))))
                    .isInstanceOf(CompleteReply.Accepted.class);
            assertThat(claim(redis, 5)).extracting(Lease::chunk).containsExactly(1L, 2L);
        }
    }

    @Test
    void aJobIsRunAgainFromItsDurableRecordAfterRedisCameBackEmpty() {
        try (RedisProcess process = RedisProcess.start();
                Coordination redis = Coordination.connect(process.url())) {
            NewJob job = Fixture.job("again", 20, 10);
            redis.jobs().create(job);
            Lease old = claim(redis, 1).getFirst();
            JobView durable = redis.jobs().find(job.id()).orElseThrow();
            process.flush();

            assertThat(redis.jobs().find(job.id())).isEmpty();
            assertThat(redis.chunks().complete(Fixture.result(ALICE, old, Fixture.digest(0))))
                    .isEqualTo(new CompleteReply.Unknown());
            NewJob again = NewJob.requeued(durable, job.idempotencyKey());
            assertThat(redis.jobs().create(again)).isInstanceOf(CreateReply.Created.class);
            assertThat(redis.jobs().create(again)).isInstanceOf(CreateReply.Exists.class);
            List<Lease> leases = claim(redis, 5);
            assertThat(leases).extracting(Lease::chunk).containsExactly(0L, 1L);
            assertThat(leases).extracting(Lease::seed).containsOnly(job.seed());
            assertThat(redis.chunks().complete(Fixture.result(ALICE, old, Fixture.digest(0))))
                    .isEqualTo(new CompleteReply.LeaseLost());
            assertThat(redis.chunks().complete(Fixture.result(ALICE, leases.getFirst(), Fixture.digest(0))))
                    .isInstanceOf(CompleteReply.Accepted.class);
        }
    }

    @Test
    void aConnectionThatIsResetInTheMiddleOfAQuestionIsARedisThatDoesNotAnswer() throws Exception {
        try (RedisProcess process = RedisProcess.start();
                ResettingProxy proxy = ResettingProxy.to(process.port());
                Coordination redis = Coordination.connect(proxy.url());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            redis.jobs().create(Fixture.job("asked", 30, 10));
            proxy.arm();
            Future<?> answer = threads.submit(() -> redis.jobs().find(new JobId("asked")));
            proxy.reset();

            assertThatThrownBy(answer::get).cause().isInstanceOf(RedisException.class);
        }
    }

    @Test
    void connectingToARedisThatIsNotThereFails() {
        assertThatThrownBy(() -> Coordination.connect("redis://127.0.0.1:1")).isInstanceOf(RedisException.class);
    }

    private static List<Lease> claim(Coordination redis, int want) {
        return redis.chunks()
                .claim(ALICE, List.of(Fixture.ENGINE), want, Fixture.LEASE)
                .leases();
    }
}
