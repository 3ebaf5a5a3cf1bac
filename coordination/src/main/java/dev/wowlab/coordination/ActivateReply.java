package dev.wowlab.coordination;

/// What became of a user's claim on a node. Immutable.
public sealed interface ActivateReply {
    /// The node is ACTIVE and this user's (now, or since an earlier claim by the same user).
    record Activated(long version) implements ActivateReply {}

    /// The code is not the node's, or the node is another user's already.
    record WrongCode() implements ActivateReply {}

    /// The node is revoked.
    record Revoked() implements ActivateReply {}

    /// There is no such node.
    record Unknown() implements ActivateReply {}
}
