package dev.wowlab.node;

import java.util.concurrent.atomic.LongAdder;

/// Counts what the workers get done. Thread-safe.
final class Throughput {
    private final LongAdder fights = new LongAdder();
    private final ChunkTimes chunkTimes = new ChunkTimes();

    void addFights(long count) {
        fights.add(count);
    }

    /// Fights since the last call.
    long takeFights() {
        return fights.sumThenReset();
    }

    /// How long chunks take, by their job.
    ChunkTimes chunkTimes() {
        return chunkTimes;
    }
}
