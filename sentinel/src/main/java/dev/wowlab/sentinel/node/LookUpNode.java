package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.RegisteredNode;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.record.NodeRecord;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds a node in Redis, and where Redis may have lost it in PostgreSQL: then it is put back first. Thread-safe.
public final class LookUpNode {
    private static final Logger LOG = LoggerFactory.getLogger(LookUpNode.class);

    private final Coordination coordination;
    private final DurableStore store;

    public LookUpNode(Coordination coordination, DurableStore store) {
        this.coordination = coordination;
        this.store = store;
    }

    /// The node that signs a request or that a user names. One that was PENDING when Redis lost it is unknown until
    /// it registers again, since its claim code is lost too.
    ///
    /// @throws StoreUnavailableException when Redis may have lost it and PostgreSQL cannot be asked
    public Optional<RegisteredNode> find(NodeId id) {
        Optional<RegisteredNode> known = coordination.nodes().find(id);
        // strangers' ids reach PostgreSQL only between the loss and the end of the restore
        if (known.isPresent() || coordination.nodeRestore().isComplete()) {
            return known;
        }
        Optional<NodeRecord> lost =
                store.findNode(id).filter(node -> node.view().status() != NodeStatus.PENDING);
        lost.ifPresent(this::restore);
        return lost.isPresent() ? coordination.nodes().find(id) : Optional.empty();
    }

    /// Puts a node back as it was if Redis lost it, whatever its state: before it registers, so that nothing it
    /// presents makes it anything else, and before it is revoked.
    ///
    /// @throws StoreUnavailableException when Redis may have lost it and PostgreSQL cannot be asked: it could be
    ///         a revoked one, so it must wait
    public void restoreIfLost(NodeId id) {
        if (coordination.nodes().find(id).isPresent()) {
            return;
        }
        try {
            store.findNode(id).ifPresent(this::restore);
        } catch (StoreUnavailableException down) {
            if (!coordination.nodeRestore().isComplete()) {
                throw down;
            }
            LOG.debug("[node {}] is new: Redis has all that were registered", id);
        }
    }

    private void restore(NodeRecord node) {
        if (coordination.nodes().restore(node)) {
            LOG.info(
                    "[node {}] was lost from Redis and is {} again",
                    node.view().id(),
                    node.view().status());
        }
    }
}
