package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.PardonReply;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.realtime.Announcements;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /api/v1/nodes/{id}/pardon`: an operator lets a quarantined node work again. Thread-safe; idempotent.
public final class PardonNode implements Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(PardonNode.class);

    private final Coordination coordination;
    private final LookUpNode lookUp;
    private final ReadmittedNode readmitted;
    private final Predicate<String> operators;

    /// @param operators tells of a user id whether it is an operator's: an owner cannot vouch for their own node
    public PardonNode(
            Coordination coordination,
            LookUpNode lookUp,
            Announcements announcements,
            Config.Fleet fleet,
            Predicate<String> operators) {
        this.operators = operators;
        this.coordination = coordination;
        this.lookUp = lookUp;
        readmitted = new ReadmittedNode(coordination, announcements, fleet);
    }

    @Override
    public Reply handle(Call call) {
        if (!operators.test(call.user())) {
            return Reply.problem(Problems.ofStatus(403, "Only an operator lets a quarantined node work again."));
        }
        Optional<NodeId> id = NodeIds.of(call);
        return id.isPresent() ? pardon(call, id.get()) : NodeIds.notFound(call);
    }

    private Reply pardon(Call call, NodeId id) {
        lookUp.restoreIfLost(id);
        // before its state changes, or the duty would go on recalling the work of an active node
        coordination.trust().recalled(id);
        return switch (coordination.nodes().pardon(id)) {
            case PardonReply.Pardoned pardoned -> {
                LOG.info("[node {}] may work again", id);
                yield readmitted.tell(call, id);
            }
            case PardonReply.NotQuarantined not ->
                Reply.problem(Problems.conflict("node '" + id + "' is not quarantined"));
            case PardonReply.Unknown unknown -> NodeIds.notFound(call);
        };
    }
}
