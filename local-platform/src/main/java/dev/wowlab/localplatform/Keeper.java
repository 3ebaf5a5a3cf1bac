package dev.wowlab.localplatform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Starts parts again that have ended, each on its own: at once, but what ends again soon waits longer each time, up to
/// half a minute. Thread-safe.
final class Keeper {
    private static final Duration LOOK = Duration.ofMillis(250);

    /// What runs for so long has started well: when it ends the next time it need not wait.
    private static final Duration STEADY = Duration.ofSeconds(30);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int TOLD_LINES = 5;

    private final Consumer<String> told;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /// @param told what has happened, a line or some
    Keeper(Consumer<String> told) {
        this.told = told;
    }

    /// From now on it is started again whenever it ends.
    ///
    /// @param process the one that runs now
    /// @param restart starts another, and returns when it is ready
    void keep(Supplier<ChildProcess> process, Runnable restart) {
        keep(process, restart, () -> true);
    }

    /// The same, as long as it is wanted.
    void keep(ServiceProcess service) {
        keep(service::process, service::restartIfWanted, service::isWanted);
    }

    private synchronized void keep(Supplier<ChildProcess> process, Runnable restart, BooleanSupplier wanted) {
        threads.removeIf(thread -> !thread.isAlive());
        String name = process.get().name();
        threads.add(Thread.ofVirtual().name("keep-" + name).start(() -> watch(process, restart, wanted)));
    }

    private void watch(Supplier<ChildProcess> process, Runnable restart, BooleanSupplier wanted) {
        Duration pause = LOOK;
        long upSince = System.nanoTime();
        while (rest(LOOK)) {
            ChildProcess running = process.get();
            if (running.isAlive()) {
                pause = System.nanoTime() - upSince > STEADY.toNanos() ? LOOK : pause;
                continue;
            }
            if (!wanted.getAsBoolean()) {
                return;
            }
            String name = running.name();
            told.accept(name + " has ended and is started again; its log ends with:\n"
                    + running.logTail(TOLD_LINES).indent(4).stripTrailing());
            do {
                if (!rest(pause) || !wanted.getAsBoolean()) {
                    return;
                }
                pause = longer(pause);
            } while (!starts(name, restart, pause));
            upSince = System.nanoTime();
        }
    }

    private boolean starts(String name, Runnable restart, Duration next) {
        try {
            restart.run();
            told.accept(name + " is up again");
            return true;
        } catch (StartFailedException failed) {
            told.accept(
                    name + " does not start, and is tried again in " + next.toSeconds() + " s: " + failed.getMessage());
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        Duration next = twice.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : twice;
        return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    }

    /// Waits.
    ///
    /// @return whether to go on
    private boolean rest(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        try {
            while (!stopped && System.nanoTime() < end) {
                Thread.sleep(Math.min(LOOK.toMillis(), Math.max(1, (end - System.nanoTime()) / 1_000_000)));
            }
        } catch (InterruptedException e) {
            return false; // nobody else interrupts this thread
        }
        return !stopped;
    }

    /// Starts nothing again any more. Returns when no start is under way. May be called twice.
    void stop() {
        stopped = true;
        List<Thread> running;
        synchronized (this) {
            running = List.copyOf(threads);
        }
        for (Thread thread : running) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
