package dev.wowlab.node;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.signature.Ed25519;
import java.security.PrivateKey;
import java.security.PublicKey;

/// Who a node is: its key pair, and the id that follows from it. Immutable.
public record Identity(PrivateKey privateKey, PublicKey publicKey) {
    public byte[] rawPublicKey() {
        return Ed25519.raw(publicKey);
    }

    public NodeId nodeId() {
        return Ed25519.nodeId(rawPublicKey());
    }

    /// Never shows the private key.
    @Override
    public String toString() {
        return "Identity[" + nodeId() + "]";
    }
}
