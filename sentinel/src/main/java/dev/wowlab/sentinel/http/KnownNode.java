package dev.wowlab.sentinel.http;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.NodeStatus;
import java.security.PublicKey;
import java.util.List;

/// The node that signed a request. Immutable.
///
/// @param status PENDING, ACTIVE or QUARANTINED
/// @param owner user who claimed it; empty while PENDING and for nodes that joined by token
/// @param engines what it said that it can run
public record KnownNode(NodeId id, PublicKey key, NodeStatus status, String owner, List<EngineRef> engines) {
    public KnownNode {
        engines = List.copyOf(engines);
    }
}
