package dev.wowlab.localplatform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
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
        keep(new Part(process, restart, () -> true, _ -> Optional.empty(), () -> {}));
    }

    /// The same, as long as it is wanted.
    void keep(ServiceProcess service) {
        keep(service, _ -> Optional.empty());
    }

    /// The same, unless it ends with an exit code with which it would end each time.
    ///
    /// @param whyForGood what is to be done about that exit code; empty: it is started again
    void keep(ServiceProcess service, IntFunction<Optional<String>> whyForGood) {
        keep(new Part(service::process, service::restartIfWanted, service::isWanted, whyForGood, service::letGo));
    }

    /// What is kept. Immutable.
    private record Part(
            Supplier<ChildProcess> process,
            Runnable restart,
            BooleanSupplier wanted,
            IntFunction<Optional<String>> whyForGood,
            Runnable letGo) {
        boolean isWanted() {
            return wanted.getAsBoolean();
        }

        /// Why it is not started again any more; empty where it is.
        Optional<String> over() {
            ChildProcess ended = process.get();
            return ended.isAlive() ? Optional.empty() : whyForGood.apply(ended.exitCode());
        }
    }

    private synchronized void keep(Part part) {
        threads.removeIf(thread -> !thread.isAlive());
        String name = part.process().get().name();
        threads.add(Thread.ofVirtual().name("keep-" + name).start(() -> watch(part)));
    }

    private void watch(Part part) {
        Duration pause = LOOK;
        long upSince = System.nanoTime();
        boolean failing = false;
        while (rest(LOOK)) {
            ChildProcess running = part.process().get();
            if (running.isAlive()) {
                pause = System.nanoTime() - upSince > STEADY.toNanos() ? LOOK : pause;
                continue;
            }
            if (!part.isWanted()) {
                return;
            }
            String name = running.name();
            Optional<String> over = part.over();
            if (over.isPresent()) {
                part.letGo().run();
                told.accept(name + " has ended with exit code " + running.exitCode() + " and is not started again: "
                        + over.get());
                return;
            }
            if (!failing) {
                told.accept(name + " has ended and is started again; its log ends with:\n"
                        + running.logTail(TOLD_LINES).indent(4).stripTrailing());
            }
            if (!rest(pause) || !part.isWanted()) {
                return;
            }
            pause = longer(pause);
            failing = !starts(name, part, pause);
            upSince = System.nanoTime();
        }
    }

    private boolean starts(String name, Part part, Duration next) {
        try {
            part.restart().run();
            told.accept(name + " is up again");
            return true;
        } catch (StartFailedException failed) {
            if (part.over().isEmpty()) {
                told.accept(name + " does not start, and is tried again in " + next.toSeconds() + " s: "
                        + failed.getMessage());
            }
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
