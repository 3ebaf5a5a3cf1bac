package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Nodes;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;
import java.util.function.Predicate;

/// Lets only the owner of the node in the path pass, and operators. Thread-safe. A node of others is as absent as one
/// that never was; a node that joined by the token is nobody's.
public final class OwnedNode implements Endpoint {
    private final Nodes nodes;
    private final LookUpNode lookUp;
    private final Config.Fleet fleet;
    private final Predicate<String> operators;
    private final Endpoint endpoint;

    /// @param operators tells of a user id whether it is an operator's
    public OwnedNode(
            Nodes nodes, LookUpNode lookUp, Config.Fleet fleet, Predicate<String> operators, Endpoint endpoint) {
        this.nodes = nodes;
        this.lookUp = lookUp;
        this.fleet = fleet;
        this.operators = operators;
        this.endpoint = endpoint;
    }

    @Override
    public Reply handle(Call call) {
        Optional<NodeId> id = NodeIds.of(call);
        boolean may = operators.test(call.user())
                || id.filter(node -> isOwner(node, call.user())).isPresent();
        return may ? endpoint.handle(call) : NodeIds.notFound(call);
    }

    private boolean isOwner(NodeId node, String user) {
        lookUp.restoreIfLost(node);
        return nodes.record(node, fleet.deadAfter())
                .filter(known -> known.owner().equals(user))
                .isPresent();
    }
}
