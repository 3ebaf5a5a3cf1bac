package dev.wowlab.protocol.record;

import dev.wowlab.protocol.node.NodeView;

/// The durable row of a node. Immutable.
///
/// @param version rises with every change of the registration; guards the upsert
/// @param owner user id of who claimed it; empty while PENDING
public record NodeRecord(NodeView view, byte[] publicKey, long version, String owner) {
    public NodeRecord {
        publicKey = publicKey.clone();
    }
}
