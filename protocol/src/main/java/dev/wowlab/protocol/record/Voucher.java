package dev.wowlab.protocol.record;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import java.util.Optional;

/// A node's signed word that a chunk has a result. A fact that never changes, true or false. Immutable.
///
/// @param fights number of fights in the chunk
/// @param signature Ed25519 by the node's key over the canonical form of its `ChunkStatement`
/// @param totals canonical encoding of the totals that have the digest; there where they were counted and are kept,
/// with one
///     voucher of the chunk
public record Voucher(
        long chunk, int fights, NodeId node, ResultDigest digest, byte[] signature, Optional<byte[]> totals) {
    public Voucher {
        signature = signature.clone();
        totals = totals.map(byte[]::clone);
    }
}
