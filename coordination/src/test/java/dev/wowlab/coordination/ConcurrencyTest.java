package dev.wowlab.coordination;

import static dev.wowlab.coordination.Fixture.redis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.node.Lease;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fixture.class)
class ConcurrencyTest {
    private static final int NODES = 48;
    private static final int MERGERS = 4;
    private static final int CHUNKS = 3000;
    private static final JobId JOB = new JobId("crowd");

    @Test
    @Timeout(value = 90, unit = TimeUnit.SECONDS)
    void everyChunkIsMergedOnceHoweverManyNodesMergersAndReapersWorkAtOnce() throws Exception {
        NewJob job = Fixture.created(JOB.value(), CHUNKS, 1);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 1; number <= NODES; number++) {
                NodeId node = Fixture.node(number);
                Random random = new Random(number);
                running.add(threads.submit(() -> work(node, random)));
            }
            for (int merger = 0; merger < MERGERS; merger++) {
                running.add(threads.submit(ConcurrencyTest::mergeUntilOver));
                running.add(threads.submit(ConcurrencyTest::reapUntilOver));
            }
        }
        for (Future<?> one : running) {
            one.get();
        }
        assertThat(Fixture.state(job))
                .as(() -> redis().jobs().find(JOB).toString())
                .isEqualTo(JobState.COMPLETED);
        String merged = new String(redis().jobs().record(JOB).orElseThrow().totals(), StandardCharsets.UTF_8);
        assertThat(Arrays.stream(merged.split(" ", -1)).map(Long::valueOf))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, CHUNKS).boxed().toList());
        assertThat(Fixture.counters(job).done()).isEqualTo(CHUNKS);
        assertThat(Fixture.counters(job).mismatches()).isZero();
    }

    /// A node that forgets, fails, gives back, sends twice and works, as the dice say.
    private static void work(NodeId node, Random random) {
        while (!over()) {
            for (Lease lease : Fixture.claim(node, 1 + random.nextInt(8), Duration.ofMillis(1500))) {
                int dice = random.nextInt(100);
                if (dice < 2) {
                    redis().chunks().fail(node, JOB, List.of(Fixture.held(lease)), "dice");
                } else if (dice < 5) {
                    redis().chunks().release(node, List.of(lease.leaseId()));
                } else if (dice < 15) {
                    ChunkResult result = Fixture.result(node, lease, Fixture.digest(lease.chunk()));
                    redis().chunks().completeAll(List.of(result, result));
                } else if (dice >= 16) {
                    Fixture.complete(node, lease);
                }
            }
        }
    }

    private static void mergeUntilOver() {
        while (!over()) {
            Optional<Lock> lock = redis().merges().lock(JOB, Duration.ofMillis(50));
            lock.ifPresent(held -> {
                redis().merges()
                        .read(JOB)
                        .ifPresent(batch -> redis().merges().commit(Fixture.commit(batch, held.fence())));
                redis().locks().release(held);
            });
        }
    }

    private static void reapUntilOver() {
        while (!over()) {
            redis().reaper().due(10).forEach(redis().reaper()::visit);
        }
    }

    private static boolean over() {
        return redis().jobs().find(JOB).orElseThrow().state().isFinal();
    }
}
