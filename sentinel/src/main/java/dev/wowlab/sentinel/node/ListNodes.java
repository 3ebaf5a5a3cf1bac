package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Nodes;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.NodeCredit;
import dev.wowlab.protocol.node.NodeView;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Reply;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// `GET /api/v1/nodes`: all registered nodes, those that nobody has claimed last, the oldest first of each.
/// Thread-safe. Whose a node is only its owner is told.
public final class ListNodes implements Endpoint {
    private final Nodes nodes;
    private final KnownCredit credit;
    private final Config.Fleet fleet;
    private final Function<String, Optional<EngineRef>> installed;

    /// @param installed the platform's own version of an engine by its name
    public ListNodes(
            Nodes nodes,
            DurableStore store,
            InstantSource clock,
            Config.Fleet fleet,
            Function<String, Optional<EngineRef>> installed) {
        this.nodes = nodes;
        this.credit = new KnownCredit(store, clock);
        this.fleet = fleet;
        this.installed = installed;
    }

    @Override
    public Reply handle(Call call) {
        return Reply.ok(all(call.user()));
    }

    /// The nodes as the fleet page shows them to somebody.
    ///
    /// @param user who asks; empty: nobody who is known
    public List<NodeView> all(String user) {
        List<NodeRecord> all = nodes.records(fleet.deadAfter());
        Optional<Map<NodeId, NodeCredit>> known = credit.find();
        return all.stream()
                .map(node -> node.view()
                        .seen(
                                known.map(map -> map.getOrDefault(node.view().id(), NodeCredit.NONE)),
                                !user.isEmpty() && node.owner().equals(user),
                                isBehind(node.view().engines())))
                .toList();
    }

    /// During an update this may be a sentinel that is itself behind: then a node that is not may seem so for a while.
    private boolean isBehind(List<EngineRef> offered) {
        return offered.stream()
                .flatMap(engine -> installed.apply(engine.name()).stream())
                .anyMatch(engine -> !offered.contains(engine));
    }
}
