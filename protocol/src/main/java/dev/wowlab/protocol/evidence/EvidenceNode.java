package dev.wowlab.protocol.evidence;

import dev.wowlab.protocol.NodeId;
import java.util.Objects;

/// A node whose signatures are in evidence. Immutable.
///
/// @param key raw 32-byte Ed25519 public key; its SHA-256 is the id
public record EvidenceNode(NodeId node, byte[] key) {
    public EvidenceNode {
        Objects.requireNonNull(node, "node");
        key = key.clone();
    }
}
