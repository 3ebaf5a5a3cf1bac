package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.LostLeases;
import dev.wowlab.sentinel.realtime.Announcements;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /api/v1/nodes/{id}/revoke`: the node is refused from now on, by every instance. Thread-safe; idempotent.
public final class RevokeNode implements Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(RevokeNode.class);

    private final Coordination coordination;
    private final Announcements announcements;
    private final LostLeases lost;
    private final Config.Fleet fleet;

    public RevokeNode(Coordination coordination, Announcements announcements, LostLeases lost, Config.Fleet fleet) {
        this.coordination = coordination;
        this.announcements = announcements;
        this.lost = lost;
        this.fleet = fleet;
    }

    @Override
    public Reply handle(Call call) {
        Optional<NodeId> id = NodeIds.of(call)
                .filter(node -> coordination.nodes().revoke(node).isPresent());
        if (id.isEmpty()) {
            return NodeIds.notFound(call);
        }
        NodeId node = id.get();
        LOG.info("[node {}] revoked", node);
        coordination.nodes().record(node, fleet.deadAfter()).ifPresent(coordination.outbox()::append);
        lost.fail(node, "node " + node + " was revoked");
        coordination.nodes().forgetAlive(node);
        announcements.cutOff(node);
        return coordination
                .nodes()
                .view(node, fleet.deadAfter())
                .map(Reply::ok)
                .orElseGet(() -> NodeIds.notFound(call));
    }
}
