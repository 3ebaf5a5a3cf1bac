package dev.wowlab.protocol.node;

import java.util.List;

/// Body of `POST /api/v1/nodes/release`: gives leases back for others, at once. Immutable.
///
/// @param leaseIds leases to give back
/// @param leaving whether the node goes away (it is forgotten as a worker at once)
public record ReleaseRequest(List<String> leaseIds, boolean leaving) {
    public ReleaseRequest {
        leaseIds = List.copyOf(leaseIds);
    }
}
