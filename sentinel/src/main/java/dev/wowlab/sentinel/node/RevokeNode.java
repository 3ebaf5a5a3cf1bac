package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.persistence.UpsertOutcome;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.LostLeases;
import dev.wowlab.sentinel.realtime.Announcements;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /api/v1/nodes/{id}/revoke`: the node is refused from now on, by every instance. Thread-safe; idempotent.
public final class RevokeNode implements Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(RevokeNode.class);

    private final Coordination coordination;
    private final LookUpNode lookUp;
    private final DurableStore store;
    private final Announcements announcements;
    private final LostLeases lost;
    private final Config.Fleet fleet;

    public RevokeNode(
            Coordination coordination,
            LookUpNode lookUp,
            DurableStore store,
            Announcements announcements,
            LostLeases lost,
            Config.Fleet fleet) {
        this.coordination = coordination;
        this.lookUp = lookUp;
        this.store = store;
        this.announcements = announcements;
        this.lost = lost;
        this.fleet = fleet;
    }

    @Override
    public Reply handle(Call call) {
        Optional<NodeId> id = NodeIds.of(call).filter(this::revoke);
        if (id.isEmpty()) {
            return NodeIds.notFound(call);
        }
        NodeId node = id.get();
        LOG.info("[node {}] revoked", node);
        Optional<NodeRecord> revoked = coordination.nodes().record(node, fleet.deadAfter());
        revoked.ifPresent(coordination.outbox()::append);
        lost.fail(node, "node " + node + " was revoked");
        coordination.nodes().forgetAlive(node);
        announcements.cutOff(node);
        revoked.ifPresent(this::persist);
        return coordination
                .nodes()
                .view(node, fleet.deadAfter())
                .map(Reply::ok)
                .orElseGet(() -> NodeIds.notFound(call));
    }

    private boolean revoke(NodeId node) {
        lookUp.restoreIfLost(node);
        return coordination.nodes().revoke(node).isPresent();
    }

    /// A revocation does not wait for the outbox: a Redis emptied before that is written would forget it.
    private void persist(NodeRecord revoked) {
        try {
            for (UpsertOutcome.Rejection refused :
                    store.upsertNodes(List.of(revoked)).rejections()) {
                LOG.error(
                        "[node {}] is revoked in Redis only, PostgreSQL refuses its record: {}",
                        refused.id(),
                        refused.reason());
            }
        } catch (StoreUnavailableException down) {
            LOG.warn(
                    "[node {}] its revocation is in the outbox only: {}",
                    revoked.view().id(),
                    down.getMessage());
        }
    }
}
