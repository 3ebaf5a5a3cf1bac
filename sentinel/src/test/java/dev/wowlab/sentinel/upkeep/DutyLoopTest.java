package dev.wowlab.sentinel.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Loops outlive errors and stop when told.
final class DutyLoopTest {
    private final Meters meters = new Meters();

    /// A duty that fails a given number of times. Thread-safe.
    private static final class Flaky implements Duty {
        private final int failures;
        private final AtomicInteger runs = new AtomicInteger();

        Flaky(int failures) {
            this.failures = failures;
        }

        @Override
        public Duration pause() {
            return Duration.ofMillis(10);
        }

        @Override
        public boolean run() {
            if (runs.incrementAndGet() == failures) {
                throw new OutOfMemoryError("not now");
            }
            if (runs.get() <= failures) {
                throw new IllegalStateException("not yet");
            }
            return false;
        }
    }

    @Test
    void a_duty_that_fails_is_tried_again_and_its_failures_are_counted() throws InterruptedException {
        Flaky flaky = new Flaky(2);
        DutyLoop loop = DutyLoop.start(flaky, meters);
        await().until(() -> flaky.runs.get() > 4);
        loop.stop();
        assertThat(meters.scrape()).contains("wowlab_duty_errors_total{duty=\"Flaky\"} 2.0");
    }

    @Test
    void a_stopped_loop_lets_its_run_end_and_begins_no_other() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        DutyLoop loop = DutyLoop.start(
                new Duty() {
                    @Override
                    public Duration pause() {
                        return Duration.ZERO;
                    }

                    @Override
                    public boolean run() throws InterruptedException {
                        entered.countDown();
                        release.await();
                        ended.incrementAndGet();
                        return true;
                    }
                },
                meters);
        entered.await();
        Thread closer = Thread.startVirtualThread(() -> {
            try {
                loop.stop();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() ->
                closer.getState() == Thread.State.TIMED_WAITING || closer.getState() == Thread.State.WAITING);
        release.countDown();
        closer.join();
        assertThat(ended).hasValue(1);
        loop.stop();
    }
}
