package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Lock;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.sentinel.job.LostLeases;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts registrations and revocations that PostgreSQL knows and Redis has lost back into Redis: at its start, soon
/// after Redis was emptied, and now and then, should Redis have come back from an old copy. Thread-safe; one
/// instance at a time does it.
public final class RestoreNodes implements Duty {
    private static final Logger LOG = LoggerFactory.getLogger(RestoreNodes.class);

    /// Runs between two restores while nothing seems to be lost: a minute.
    private static final int ROUND = 60;

    private final Coordination coordination;
    private final LostLeases lost;
    private final Meters meters;
    private final WalkRecords<NodeId, NodeRecord> nodes;
    private int runs;

    public RestoreNodes(Coordination coordination, DurableStore store, LostLeases lost, Meters meters) {
        this.coordination = coordination;
        this.lost = lost;
        this.meters = meters;
        this.nodes = new WalkRecords<>(
                coordination.locks(), store::listNodes, node -> node.view().id(), this::restore);
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean run() {
        boolean complete = coordination.nodeRestore().isComplete();
        if (complete && runs++ % ROUND != 0) {
            return false;
        }
        Optional<Lock> lock = coordination.locks().acquire("restore-nodes", WalkRecords.LOCK_TIME);
        if (lock.isEmpty()) {
            return false;
        }
        try {
            if (complete) {
                restoreAll(lock.get());
            } else {
                completeRestore(lock.get());
            }
        } finally {
            coordination.locks().release(lock.get());
        }
        return false;
    }

    private void completeRestore(Lock lock) {
        String token = coordination.nodeRestore().begin();
        if (!restoreAll(lock) || !coordination.nodeRestore().finish(token)) {
            LOG.warn("the restore of nodes was interrupted and is tried again");
        }
    }

    /// @return false when the lock was lost before the end
    private boolean restoreAll(Lock lock) {
        WalkRecords.Walked walked = nodes.all(lock);
        if (walked.changed() > 0) {
            meters.dutyDone("RestoreNodes", "nodes", walked.changed());
        }
        return walked.complete();
    }

    private boolean restore(NodeRecord node) {
        NodeId id = node.view().id();
        NodeStatus status = node.view().status();
        // PENDING ones are on record from versions before: such a node is put back when it registers
        if (status == NodeStatus.PENDING || !coordination.nodes().restore(node)) {
            return false;
        }
        LOG.info("[node {}] was lost from Redis and is {} again", id, status);
        if (status == NodeStatus.REVOKED) {
            lost.fail(id, "node " + id + " was revoked");
        }
        if (status == NodeStatus.QUARANTINED) {
            coordination.chunks().releaseAll(id);
        }
        return true;
    }
}
