package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.NodeStatus;
import java.util.List;

/// What a sentinel must know to judge a node's request. Immutable.
///
/// @param publicKey raw 32-byte Ed25519 public key
/// @param owner user id of who claimed it; empty while PENDING or when it joined by token
/// @param engines what it said that it can run
public record RegisteredNode(NodeId id, byte[] publicKey, NodeStatus status, String owner, List<EngineRef> engines) {
    public RegisteredNode {
        publicKey = publicKey.clone();
        engines = List.copyOf(engines);
    }
}
