package dev.wowlab.coordination;

import dev.wowlab.protocol.node.NodeStatus;

/// What became of a registration. Immutable.
///
/// @param claimCode shown by the node while it is PENDING; empty otherwise
/// @param version version of the registration
/// @param changed whether anything but the time changed; then the durable record wants an update
public record RegisterReply(NodeStatus status, String claimCode, long version, boolean changed) {}
