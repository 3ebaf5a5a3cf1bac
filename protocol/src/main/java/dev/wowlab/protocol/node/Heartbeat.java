package dev.wowlab.protocol.node;

import java.util.List;

/// Body of `POST /api/v1/nodes/heartbeat`. Immutable.
///
/// @param sequence rises with every beat of one process; an older one is ignored
/// @param cpuLoad load of the machine, 0 to 1
/// @param memoryUsedBytes resident memory of the node process
/// @param memoryTotalBytes memory of the machine
/// @param cores workers that it offers
/// @param runningLeases leases that its workers hold right now
/// @param iterationsPerSecond fights finished per second since the last beat
/// @param draining whether it takes no more work
public record Heartbeat(
        long sequence,
        double cpuLoad,
        long memoryUsedBytes,
        long memoryTotalBytes,
        int cores,
        List<String> runningLeases,
        double iterationsPerSecond,
        boolean draining) {
    public Heartbeat {
        runningLeases = List.copyOf(runningLeases);
    }
}
