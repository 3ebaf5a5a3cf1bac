package dev.wowlab.sentinel.http;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.NodeStatus;
import java.security.PublicKey;

/// The node that signed a request. Immutable.
///
/// @param status PENDING or ACTIVE
public record KnownNode(NodeId id, PublicKey key, NodeStatus status) {}
