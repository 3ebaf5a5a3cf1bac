package dev.wowlab.sentinel.http;

/// One endpoint of the node protocol, behind `SignatureFilter`. Implementations are thread-safe.
@FunctionalInterface
public interface NodeEndpoint {
    /// @param node whose signature was verified; it is registered and not revoked
    Reply handle(Call call, KnownNode node);
}
