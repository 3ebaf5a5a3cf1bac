package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Nodes;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.sentinel.job.LostLeases;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends the leases of nodes that missed three beats. Thread-safe; idempotent.
public final class DetectDeadNodes implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(DetectDeadNodes.class);
    private static final int BATCH = 64;

    private final Nodes nodes;
    private final LostLeases lost;
    private final Duration deadAfter;
    private final Meters meters;

    public DetectDeadNodes(Nodes nodes, LostLeases lost, Duration deadAfter, Meters meters) {
        this.nodes = nodes;
        this.lost = lost;
        this.deadAfter = deadAfter;
        this.meters = meters;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean run() {
        List<NodeId> dead = nodes.dead(deadAfter, BATCH);
        for (NodeId node : dead) {
            // leases first: if this instance dies in between, the node is found dead again
            int jobs = lost.fail(node, "node " + node + " sent no heartbeat for " + deadAfter.toSeconds() + " s");
            nodes.forgetAlive(node);
            meters.dutyDone("DetectDeadNodes", "nodes", 1);
            LOG.info("[node {}] is dead; its leases of {} jobs ended", node, jobs);
        }
        return dead.size() == BATCH;
    }
}
