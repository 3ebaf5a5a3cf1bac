package dev.wowlab.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The sentinels' time as a node knows it: its own clock plus what it last heard. Signatures and deadlines go by it,
/// so that a machine with a wrong clock still works. Thread-safe.
final class SentinelTime {
    private final Clock clock;
    private volatile Duration offset = Duration.ZERO;

    SentinelTime(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().plus(offset);
    }

    long nowMs() {
        return now().toEpochMilli();
    }

    /// Takes over what a sentinel just said the time was.
    void adopt(Instant sentinelsNow) {
        offset = Duration.between(clock.instant(), sentinelsNow);
    }

    Duration offset() {
        return offset;
    }
}
