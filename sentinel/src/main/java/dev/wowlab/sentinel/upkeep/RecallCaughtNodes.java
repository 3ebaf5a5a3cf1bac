package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.sentinel.job.CaughtNodes;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/// Sees to the end of what follows when a node was caught lying: an instance that began it may have died, and results
/// that reach PostgreSQL late are found a little later. Thread-safe; idempotent.
public final class RecallCaughtNodes implements Duty {
    private static final int BATCH = 64;

    /// What is appended to the outbox for so long after it was caught may still be a node's work.
    private static final Duration LOOKED_FOR = Duration.ofSeconds(30);

    private final Coordination coordination;
    private final Consumer<NodeId> followUp;
    private final Duration lookedFor;
    private final Meters meters;

    public RecallCaughtNodes(Coordination coordination, CaughtNodes caught, Meters meters) {
        this(
                coordination,
                node -> {
                    caught.recall(node);
                    caught.doubt(node);
                },
                LOOKED_FOR,
                meters);
    }

    /// @param followUp what is done about a node that was caught, again and again
    RecallCaughtNodes(Coordination coordination, Consumer<NodeId> followUp, Duration lookedFor, Meters meters) {
        this.coordination = coordination;
        this.followUp = followUp;
        this.lookedFor = lookedFor;
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
            long until = recall.getValue() + lookedFor.toMillis();
            // asked before it is looked at: PostgreSQL may be far behind, and what it gets meanwhile is not seen
            boolean isLast = coordination.clock().millis() > until
                    && coordination.outbox().isEmptyUntil(until);
            followUp.accept(node);
            if (isLast) {
                coordination.trust().recalled(node);
                meters.dutyDone("RecallCaughtNodes", "nodes", 1);
            }
        }
        return false;
    }
}
