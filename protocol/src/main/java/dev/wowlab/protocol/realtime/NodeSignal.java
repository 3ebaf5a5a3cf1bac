package dev.wowlab.protocol.realtime;

/// Published on `nodes:{nodeId}`. A hint, never the guarantee: a node that misses it learns the same by its next
/// request. Immutable.
public record NodeSignal(Kind kind) {
    /// WAKE: there is work. CHECK: send a heartbeat now (leases were cancelled).
    public enum Kind {
        WAKE,
        CHECK
    }
}
