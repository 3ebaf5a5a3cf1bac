package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.node.Lease;
import java.util.List;

/// What a claim gave. Immutable.
///
/// @param leases at most as many as wanted; empty when there is no work
/// @param started jobs that this claim moved from QUEUED to RUNNING; publish their change
public record Claimed(List<Lease> leases, List<Started> started) {
    public Claimed {
        leases = List.copyOf(leases);
        started = List.copyOf(started);
    }

    /// A job that runs as of this version. Immutable.
    public record Started(JobId jobId, long version) {}
}
