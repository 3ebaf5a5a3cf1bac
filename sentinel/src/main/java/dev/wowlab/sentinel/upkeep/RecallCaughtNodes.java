package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.sentinel.job.CaughtNodes;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.Map;

/// Sees to the end of what follows when a node was caught lying: an instance that began it may have died, and results
/// that reach PostgreSQL late are found a little later. Thread-safe; idempotent.
public final class RecallCaughtNodes implements Duty {
    private static final int BATCH = 64;

    /// For so long after it was caught a node's work is looked for: longer than the outbox lags.
    private static final Duration LOOKED_FOR = Duration.ofSeconds(30);

    private final Coordination coordination;
    private final CaughtNodes caught;
    private final Meters meters;

    public RecallCaughtNodes(Coordination coordination, CaughtNodes caught, Meters meters) {
        this.coordination = coordination;
        this.caught = caught;
        this.meters = meters;
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public boolean run() {
        for (Map.Entry<NodeId, Long> recall :
                coordination.trust().recalls(BATCH).entrySet()) {
            NodeId node = recall.getKey();
            caught.recall(node);
            caught.doubt(node);
            if (coordination.clock().millis() - recall.getValue() > LOOKED_FOR.toMillis()) {
                coordination.trust().recalled(node);
                meters.dutyDone("RecallCaughtNodes", "nodes", 1);
            }
        }
        return false;
    }
}
