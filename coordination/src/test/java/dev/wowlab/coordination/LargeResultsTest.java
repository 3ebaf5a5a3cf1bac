package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.ALICE;
import static dev.wowlab.coordination.Fixture.BOB;
import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.result.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whoever reports the largest results that there may be fills neither Redis nor a sentinel.
@ExtendWith(Fixture.class)
class LargeResultsTest {
    private static NewJob ordered(String id) {
        NewJob job = Fixture.job(id, 1_000, 1, Optional.of(new Precision(0.001)));
        redis().jobs().create(job);
        return job;
    }

    private static CompleteReply completeLargest(Lease lease) {
        return redis().chunks().complete(Fixture.largest(ALICE, lease));
    }

    private static long memory() {
        String line = redis().redis()
                .sync()
                .info("memory")
                .lines()
                .filter(one -> one.startsWith("used_memory:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.substring("used_memory:".length()).strip());
    }

    @Test
    void oneMergeReadsAFewMegabytesOfThem() {
        NewJob job = Fixture.created("batch", 1_000, 1);
        Fixture.claim(ALICE, 40).forEach(LargeResultsTest::completeLargest);

        MergeBatch batch = redis().merges().read(job.id()).orElseThrow();

        assertThat(batch.pending()).hasSizeBetween(8, 24);
        assertThat(batch.pending()).extracting(PendingResult::chunk).startsWith(0L, 1L, 2L);
    }

    @Test
    void nothingMoreIsClaimedWhileTheyTakeMuchMemory() {
        NewJob job = ordered("soft");
        List<Lease> leases = Fixture.claim(ALICE, 100);
        leases.subList(1, 63).forEach(LargeResultsTest::completeLargest);
        assertThat(Fixture.claim(BOB, 1)).as("62 MiB").hasSize(1);
        leases.subList(63, 70).forEach(LargeResultsTest::completeLargest);
        assertThat(Fixture.claim(BOB, 1)).as("69 MiB").isEmpty();

        completeLargest(leases.getFirst());
        for (int merge = 0; merge < 6; merge++) {
            Fixture.merge(job.id());
        }
        assertThat(Fixture.claim(BOB, 1)).as("they are merged").hasSize(1);
    }

    @Test
    void whatTheNextMergeNeedsIsTakenAndTheRestIsRunAgain() {
        NewJob job = ordered("hard");
        List<Lease> leases = new ArrayList<>(Fixture.claim(ALICE, 256));
        leases.addAll(Fixture.claim(ALICE, 100));
        long before = memory();
        List<CompleteReply> replies = leases.subList(1, 356).stream()
                .map(LargeResultsTest::completeLargest)
                .toList();

        assertThat(replies.subList(0, 250)).allMatch(reply -> reply instanceof CompleteReply.Accepted);
        assertThat(replies.subList(270, 355)).allMatch(reply -> reply instanceof CompleteReply.LeaseLost);
        assertThat(memory() - before).isLessThan(400L << 20);
        assertThat(completeLargest(leases.getFirst()))
                .as("all others wait for it")
                .isInstanceOf(CompleteReply.Accepted.class);
        assertThat(Fixture.counters(job).done())
                .isEqualTo(1
                        + replies.stream()
                                .filter(reply -> reply instanceof CompleteReply.Accepted)
                                .count());
        assertThat(redis().jobs().find(job.id()).orElseThrow().failures())
                .as("no attempt is counted")
                .isEmpty();
        assertThat(redis().redis().sync().zcard(Keys.of(KeyFamily.JOB_RETRIES, job.id())))
                .isGreaterThan(80);
    }
}
