package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.Nodes;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.realtime.NodeSignal;
import dev.wowlab.sentinel.realtime.Announcements;
import java.util.List;

/// Wakes nodes that wait for work. Thread-safe. A node that is not woken asks by itself within seconds.
public final class IdleNodes {
    /// Nodes that one wake-up reaches; more would find nothing left.
    private static final int MAX_WOKEN = 256;

    private final Nodes nodes;
    private final Announcements announcements;

    public IdleNodes(Nodes nodes, Announcements announcements) {
        this.nodes = nodes;
        this.announcements = announcements;
    }

    /// Wakes nodes that asked for work of the engine and got too little.
    ///
    /// @param chunks how many there are to do; no more nodes than that are woken
    /// @return number of nodes that were told
    public int wake(EngineRef engine, long chunks) {
        List<NodeId> idle = nodes.idle(engine, (int) Math.min(MAX_WOKEN, chunks));
        announcements.signal(idle, NodeSignal.Kind.WAKE);
        return idle.size();
    }
}
