package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;

/// A lease that ended without a result. Immutable.
public record EndedLease(String leaseId, NodeId node) {}
