package dev.wowlab.node.external;

import java.time.Duration;

/// What one run of an external program may use. Immutable.
///
/// @param time from its start, and of processor time
/// @param memoryBytes of address space
/// @param outputBytes of any file that it writes
public record Limits(Duration time, long memoryBytes, long outputBytes) {
    private static final long LEAST_OUTPUT = 4L << 20;
    private static final long MOST_OUTPUT = 64L << 20;
    private static final int SHARE_OF_HEAP = 16;

    public Limits {
        if (time.toSeconds() < 1 || memoryBytes < 1 || outputBytes < 1) {
            throw new IllegalArgumentException("every limit must be above 0, time at least a second");
        }
    }

    /// Bytes of output that a node with this much memory can read, whatever else it does: a result takes several
    /// times as much memory while it is read.
    static long outputFor(long heapBytes) {
        return Math.clamp(heapBytes / SHARE_OF_HEAP, LEAST_OUTPUT, MOST_OUTPUT);
    }
}
