package dev.wowlab.protocol.node;

/// What a node may do. PENDING: registered, not yet claimed by a user; ACTIVE: may work; QUARANTINED: caught with a
/// false result, gets no work until an operator lets it; REVOKED: refused for ever.
public enum NodeStatus {
    PENDING,
    ACTIVE,
    QUARANTINED,
    REVOKED
}
