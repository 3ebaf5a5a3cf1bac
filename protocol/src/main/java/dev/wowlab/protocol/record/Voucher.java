package dev.wowlab.protocol.record;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;

/// A node's signed word that a chunk has a result. A fact that never changes, true or false. Immutable.
///
/// @param fights number of fights in the chunk
/// @param signature Ed25519 by the node's key over the canonical form of its `ChunkStatement`
public record Voucher(long chunk, int fights, NodeId node, ResultDigest digest, byte[] signature) {
    public Voucher {
        signature = signature.clone();
    }
}
