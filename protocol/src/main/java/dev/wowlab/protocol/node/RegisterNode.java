package dev.wowlab.protocol.node;

import dev.wowlab.protocol.EngineRef;
import java.util.List;
import java.util.Optional;

/// Body of `POST /api/v1/nodes/register`, signed with the key it presents (that is the proof of possession).
/// Immutable.
///
/// @param publicKey raw 32-byte Ed25519 public key
/// @param name label shown to people, 1 to 64 characters
/// @param version version of the node software
/// @param engines engines that the node can run
/// @param cores workers that it offers, 1 to 4096
/// @param joinToken makes the node ACTIVE at once when it is the platform's
public record RegisterNode(
        byte[] publicKey, String name, String version, List<EngineRef> engines, int cores, Optional<String> joinToken) {
    public RegisterNode {
        engines = List.copyOf(engines);
        publicKey = publicKey.clone();
    }
}
