package dev.wowlab.node;

import dev.wowlab.protocol.node.WorkRequest;
import java.time.Duration;

/// When a node asks for work, and for how much. Immutable, pure.
///
/// Enough leases wait for the workers to be busy for `COVER` without hearing from a sentinel; more would only keep
/// chunks from other nodes. Results wait up to `LINGER` for company, unless a worker has nothing to do.
record WorkPolicy(int workers) {
    static final Duration COVER = Duration.ofMillis(500);
    static final Duration LINGER = Duration.ofMillis(100);
    static final int FLUSH_AT = 64;

    private static final int MAX_WAITING = 200;

    /// Leases that should wait for a worker.
    ///
    /// @param chunkSeconds what a chunk takes lately; 0 when not known yet
    int buffer(double chunkSeconds) {
        if (chunkSeconds <= 0) {
            return workers;
        }
        double fitting = Math.ceil(workers * (COVER.toMillis() / 1e3) / chunkSeconds);
        return (int) Math.clamp(fitting, Math.min(workers, MAX_WAITING), MAX_WAITING);
    }

    /// Leases to ask for.
    int want(LeaseBook.Level level, double chunkSeconds) {
        int wanted = workers - level.running() + buffer(chunkSeconds) - level.waiting();
        return Math.clamp(wanted, 0, WorkRequest.MAX_WANT);
    }

    /// Whether so few leases wait that it is time to ask, if asking may help.
    boolean runsLow(LeaseBook.Level level, double chunkSeconds) {
        return level.waiting() <= buffer(chunkSeconds) / 2;
    }

    /// Whether results should go now rather than wait for company.
    boolean flushes(LeaseBook.Level level) {
        return level.finished() > 0
                && (level.waiting() == 0
                        || level.idleWorkers() > 0
                        || level.finished() >= FLUSH_AT
                        || level.finishedForNanos() >= LINGER.toNanos());
    }
}
