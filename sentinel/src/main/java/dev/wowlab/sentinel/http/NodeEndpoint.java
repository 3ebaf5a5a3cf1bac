package dev.wowlab.sentinel.http;

/// One endpoint of the node protocol, behind `SignatureFilter`. Implementations are thread-safe.
@FunctionalInterface
public interface NodeEndpoint {
    /// Runs on a virtual thread of its own and may block.
    ///
    /// @param node whose signature was verified; it is registered and not revoked
    Reply handle(Call call, KnownNode node);
}
