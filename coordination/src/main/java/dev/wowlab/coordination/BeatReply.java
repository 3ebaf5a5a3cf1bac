package dev.wowlab.coordination;

import dev.wowlab.protocol.node.NodeStatus;

/// What became of a heartbeat. Immutable.
public sealed interface BeatReply {
    /// Recorded.
    ///
    /// @param nowMs Redis time of the beat
    /// @param unrecorded whether its record is to be put into the outbox: whoever changed it may have died before
    record Recorded(long nowMs, NodeStatus status, boolean unrecorded) implements BeatReply {}

    /// A newer beat of the same process was recorded before; ignored.
    record Stale(long nowMs, NodeStatus status) implements BeatReply {}

    /// The node is revoked.
    record Revoked() implements BeatReply {}

    /// There is no such node.
    record Unknown() implements BeatReply {}
}
