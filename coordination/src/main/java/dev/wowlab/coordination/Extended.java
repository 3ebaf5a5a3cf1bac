package dev.wowlab.coordination;

import dev.wowlab.protocol.node.HeartbeatReply.ExtendedLease;
import java.util.List;

/// What an extension of a node's leases gave. Immutable.
///
/// @param extended leases with their new deadlines
/// @param lost leases that have ended, or whose job has; the node must stop working on them
public record Extended(List<ExtendedLease> extended, List<String> lost) {
    public Extended {
        extended = List.copyOf(extended);
        lost = List.copyOf(lost);
    }
}
