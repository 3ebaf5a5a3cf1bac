package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.node.Lease;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class MergeTest {
    @Test
    void exactlyWhatWasMergedIsTrimmed() {
        NewJob job = Fixture.created("trim", 40, 10);
        List<Lease> leases = Fixture.claim(ALICE, 4);
        Fixture.complete(ALICE, leases.get(0));
        MergeBatch batch = redis().merges().read(job.id()).orElseThrow();
        Fixture.complete(ALICE, leases.get(1));
        assertThat(redis().merges().commit(Fixture.commit(batch, 1))).isEqualTo(new CommitReply.Merged(3, 1, 0));
        MergeBatch next = redis().merges().read(job.id()).orElseThrow();
        assertThat(next.sums()).containsOnlyKeys(1);
        assertThat(next.sums().get(1)).isEqualTo("0".getBytes(StandardCharsets.UTF_8));
        assertThat(next.mergedChunks()).isEqualTo(1);
        assertThat(next.pending()).extracting(PendingResult::chunk).containsExactly(1L);
        assertThat(redis().jobs().find(job.id()).orElseThrow().estimate()).contains(new Estimate(10, 1234.5, 0.25));
    }

    @Test
    void oneOfTwoMergersOfTheSameBatchIsStale() {
        NewJob job = Fixture.created("race", 40, 10);
        Fixture.complete(ALICE, Fixture.claim(ALICE, 1).getFirst());
        MergeBatch batch = redis().merges().read(job.id()).orElseThrow();
        assertThat(redis().merges().commit(Fixture.commit(batch, 1))).isInstanceOf(CommitReply.Merged.class);
        assertThat(redis().merges().commit(Fixture.commit(batch, 1))).isEqualTo(new CommitReply.Stale());
        assertThat(Fixture.counters(job).merged()).isEqualTo(1);
    }

    @Test
    void aMergerWithAnOlderFencingTokenIsRefused() {
        NewJob job = Fixture.created("fence", 40, 10);
        List<Lease> leases = Fixture.claim(ALICE, 2);
        Fixture.complete(ALICE, leases.get(0));
        redis().merges().commit(Fixture.commit(redis().merges().read(job.id()).orElseThrow(), 7));
        Fixture.complete(ALICE, leases.get(1));
        MergeBatch batch = redis().merges().read(job.id()).orElseThrow();
        assertThat(redis().merges().commit(Fixture.commit(batch, 6))).isEqualTo(new CommitReply.Stale());
        assertThat(redis().merges().commit(Fixture.commit(batch, 7))).isInstanceOf(CommitReply.Merged.class);
    }

    @Test
    void onlyOneMergerHoldsTheLock() {
        JobId job = new JobId("locked");
        Lock lock = redis().merges().lock(job, Duration.ofSeconds(5)).orElseThrow();
        assertThat(redis().merges().lock(job, Duration.ofSeconds(5))).isEmpty();
        redis().locks().release(lock);
        assertThat(redis().merges()
                        .lock(job, Duration.ofSeconds(5))
                        .orElseThrow()
                        .fence())
                .isGreaterThan(lock.fence());
    }

    @Test
    void aJobThatEndedIsNotMerged() {
        NewJob job = Fixture.created("over", 40, 10);
        Fixture.complete(ALICE, Fixture.claim(ALICE, 1).getFirst());
        MergeBatch batch = redis().merges().read(job.id()).orElseThrow();
        redis().jobs().cancel(job.id());
        assertThat(redis().merges().commit(Fixture.commit(batch, 1)))
                .isEqualTo(new CommitReply.JobEnded(JobState.CANCELLED));
        assertThat(redis().merges().read(job.id())).isEmpty();
        assertThat(redis().merges().read(new JobId("none"))).isEmpty();
    }

    @Test
    void aReportBelongsToTheLastMergeAndToNoOther() {
        NewJob job = Fixture.created("report", 40, 10);
        Fixture.complete(ALICE, Fixture.claim(ALICE, 1).getFirst());
        MergeBatch batch = redis().merges().read(job.id()).orElseThrow();
        assertThatThrownBy(() -> new MergeCommit(
                        batch,
                        1,
                        List.of(),
                        new byte[0],
                        10,
                        Optional.empty(),
                        Optional.of(Fixture.report(job)),
                        OptionalLong.empty()))
                .hasMessage("[job report] a report belongs to the last merge, and to no other");
    }
}
