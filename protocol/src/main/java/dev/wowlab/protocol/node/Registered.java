package dev.wowlab.protocol.node;

import dev.wowlab.protocol.NodeId;
import java.util.Optional;

/// Reply to `RegisterNode`. Immutable.
///
/// @param claimCode shown by a PENDING node; a user claims the node with it
public record Registered(NodeId nodeId, NodeStatus status, Optional<String> claimCode, int heartbeatSeconds) {}
