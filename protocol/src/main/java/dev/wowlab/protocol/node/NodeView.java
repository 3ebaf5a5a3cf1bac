package dev.wowlab.protocol.node;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A node as the fleet page and `GET /api/v1/nodes` show it. Immutable.
///
/// @param healthy judged from heartbeats alone
/// @param quarantineReason why it is QUARANTINED; absent otherwise
public record NodeView(
        NodeId id,
        String name,
        String version,
        NodeStatus status,
        boolean healthy,
        List<EngineRef> engines,
        Instant registeredAt,
        Optional<Instant> lastBeatAt,
        Optional<Heartbeat> lastBeat,
        Optional<String> quarantineReason) {
    public NodeView {
        engines = List.copyOf(engines);
    }
}
