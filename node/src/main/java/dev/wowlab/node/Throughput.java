package dev.wowlab.node;

import java.util.concurrent.atomic.LongAdder;

/// Counts what the workers get done. Thread-safe.
final class Throughput {
    private static final double WEIGHT = 0.2;

    private final LongAdder fights = new LongAdder();
    private volatile double chunkSeconds;

    void addFights(long count) {
        fights.add(count);
    }

    /// Fights since the last call.
    long takeFights() {
        return fights.sumThenReset();
    }

    synchronized void addChunk(double seconds) {
        chunkSeconds = chunkSeconds == 0 ? seconds : chunkSeconds + WEIGHT * (seconds - chunkSeconds);
    }

    /// Forgets how long chunks take: those of the next job may be of another size.
    synchronized void forgetChunks() {
        chunkSeconds = 0;
    }

    /// Seconds that a chunk takes lately; 0 before the first one.
    double chunkSeconds() {
        return chunkSeconds;
    }
}
