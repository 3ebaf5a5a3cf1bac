package dev.wowlab.sentinel.upkeep;

import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one duty for ever on a virtual thread of its own. Thread-safe. It outlives every failure of its duty, memory
/// that
/// ran out included: the first
/// of a series is logged, all are counted, and the pause grows, with jitter, up to ten seconds.
public final class DutyLoop {
    private static final Logger LOG = LoggerFactory.getLogger(DutyLoop.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(250);
    private static final Duration MAX_BACK_OFF = Duration.ofSeconds(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final Duty duty;
    private final String name;
    private final Meters meters;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean stopping;
    private int failures;

    private DutyLoop(Duty duty, Meters meters) {
        this.duty = duty;
        this.name = duty.getClass().getSimpleName();
        this.meters = meters;
        this.thread = Thread.ofVirtual().name("duty-" + name).unstarted(this::loop);
    }

    /// Starts the loop.
    public static DutyLoop start(Duty duty, Meters meters) {
        DutyLoop loop = new DutyLoop(duty, meters);
        loop.thread.start();
        return loop;
    }

    /// Lets the run in progress end, at most five seconds, then interrupts it. May be called twice.
    public void stop() throws InterruptedException {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (!thread.join(STOP_LIMIT)) {
            thread.interrupt();
            thread.join(STOP_LIMIT);
        }
    }

    private void loop() {
        try {
            Duration pause = Duration.ZERO;
            while (waitUnlessStopping(pause)) {
                pause = runOnce();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration runOnce() throws InterruptedException {
        try {
            boolean more = duty.run();
            if (failures > 0) {
                LOG.info("{} works again after {} failures", name, failures);
                failures = 0;
            }
            return more ? Duration.ZERO : duty.pause();
        } catch (RuntimeException | Error failure) {
            meters.dutyFailed(name);
            failures++;
            if (failures == 1) {
                LOG.warn("{} failed and is tried again until it works: {}", name, failure.toString());
                LOG.debug("{} failed", name, failure);
            }
            return backOff(failures);
        }
    }

    private static Duration backOff(int failures) {
        long ceiling = Math.min(MAX_BACK_OFF.toMillis(), FIRST_BACK_OFF.toMillis() << Math.min(failures - 1, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling / 2, ceiling + 1));
    }

    /// @return false when the loop is to end
    private boolean waitUnlessStopping(Duration pause) throws InterruptedException {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!stopping && left > 0) {
                left = changed.awaitNanos(left);
            }
            return !stopping;
        } finally {
            lock.unlock();
        }
    }
}
