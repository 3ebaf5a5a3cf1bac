package dev.wowlab.protocol.node;

import java.util.List;

/// Reply to `Heartbeat`. Immutable.
///
/// @param serverTimeMs Redis time, milliseconds since the epoch
/// @param cancelledLeases leases to stop working on (job cancelled or lease lost)
/// @param extendedLeases leases with their new deadlines
public record HeartbeatReply(
        long serverTimeMs, NodeStatus status, List<String> cancelledLeases, List<ExtendedLease> extendedLeases) {
    public HeartbeatReply {
        cancelledLeases = List.copyOf(cancelledLeases);
        extendedLeases = List.copyOf(extendedLeases);
    }

    /// A lease whose deadline moved. Immutable.
    public record ExtendedLease(String leaseId, long deadlineMs) {}
}
