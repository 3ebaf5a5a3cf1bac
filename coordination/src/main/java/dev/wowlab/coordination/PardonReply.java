package dev.wowlab.coordination;

/// What became of a wish to let a quarantined node work again. Immutable.
public sealed interface PardonReply {
    /// The node is ACTIVE, now or before.
    record Pardoned(long version) implements PardonReply {}

    /// The node is PENDING or revoked.
    record NotQuarantined() implements PardonReply {}

    /// There is no such node.
    record Unknown() implements PardonReply {}
}
