package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;

/// A node that wants work, and for whom. Immutable.
///
/// @param owner user whose node it is; empty for the platform's own
/// @param ownerFirst whether it serves its owner's jobs before those of others
public record Claimant(NodeId node, String owner, boolean ownerFirst) {
    /// The user whose jobs come first; empty: nobody's do.
    String servedFirst() {
        return ownerFirst ? owner : "";
    }
}
