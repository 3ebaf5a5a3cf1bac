package dev.wowlab.protocol.node;

/// What a node may do. PENDING: registered, not yet claimed by a user; ACTIVE: may work; REVOKED: refused for ever.
public enum NodeStatus {
    PENDING,
    ACTIVE,
    REVOKED
}
