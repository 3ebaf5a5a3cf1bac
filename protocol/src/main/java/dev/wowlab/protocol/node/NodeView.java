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
/// @param credit what it has done so far; absent where that is not known just now
/// @param yours true of a node of whoever asks; absent otherwise
/// @param behind true of a node that has an engine of the platform in another version, and so gets no chunks of new
///     jobs; absent otherwise
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
        Optional<String> quarantineReason,
        Optional<NodeCredit> credit,
        Optional<Boolean> yours,
        Optional<Boolean> behind) {
    public NodeView {
        engines = List.copyOf(engines);
    }

    /// A node as its registration and its heartbeats show it.
    public NodeView(
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
        this(
                id,
                name,
                version,
                status,
                healthy,
                engines,
                registeredAt,
                lastBeatAt,
                lastBeat,
                quarantineReason,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same as somebody sees it who asks for it.
    public NodeView seen(Optional<NodeCredit> knownCredit, boolean byItsOwner, boolean isBehind) {
        return new NodeView(
                id,
                name,
                version,
                status,
                healthy,
                engines,
                registeredAt,
                lastBeatAt,
                lastBeat,
                quarantineReason,
                knownCredit,
                byItsOwner ? Optional.of(true) : Optional.empty(),
                isBehind ? Optional.of(true) : Optional.empty());
    }
}
