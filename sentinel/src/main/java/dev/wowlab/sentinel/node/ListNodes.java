package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Nodes;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Reply;
import java.util.List;

/// `GET /api/v1/nodes`: all registered nodes, oldest first. Thread-safe.
public final class ListNodes implements Endpoint {
    private final Nodes nodes;
    private final Config.Fleet fleet;

    public ListNodes(Nodes nodes, Config.Fleet fleet) {
        this.nodes = nodes;
        this.fleet = fleet;
    }

    @Override
    public Reply handle(Call call) {
        return Reply.ok(all());
    }

    /// The nodes as the fleet page shows them.
    public List<NodeView> all() {
        return nodes.list(fleet.deadAfter());
    }
}
