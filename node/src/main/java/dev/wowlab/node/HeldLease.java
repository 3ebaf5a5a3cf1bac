package dev.wowlab.node;

import dev.wowlab.protocol.node.Lease;

/// A lease that this node holds, and whether it still should. Thread-safe.
final class HeldLease {
    private final Lease lease;
    private volatile long deadlineMs;
    private volatile boolean cancelled;

    HeldLease(Lease lease) {
        this.lease = lease;
        this.deadlineMs = lease.deadlineMs();
    }

    Lease lease() {
        return lease;
    }

    /// Sentinels' time at which the lease ends.
    long deadlineMs() {
        return deadlineMs;
    }

    void extendTo(long newDeadlineMs) {
        deadlineMs = newDeadlineMs;
    }

    boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }
}
