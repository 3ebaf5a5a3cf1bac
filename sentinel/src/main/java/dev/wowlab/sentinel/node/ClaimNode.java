package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.ActivateReply;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.RateDecision;
import dev.wowlab.coordination.RateLimits;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.sentinel.config.Config;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Fields;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.RateLimited;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.realtime.Announcements;
import java.util.Optional;

/// `POST /api/v1/nodes/{id}/claim` with `{"code"}`: makes a node the caller's. Thread-safe; idempotent.
public final class ClaimNode implements Endpoint {
    /// Tries at one node's code: a code has 40 bits, so nobody guesses it.
    private static final RateLimits.Limit TRIES = new RateLimits.Limit(10, 0.1);

    private static final int MAX_CODE = 32;

    private final Coordination coordination;
    private final ReadmittedNode readmitted;

    public ClaimNode(Coordination coordination, Announcements announcements, Config.Fleet fleet) {
        this.coordination = coordination;
        readmitted = new ReadmittedNode(coordination, announcements, fleet);
    }

    @Override
    public Reply handle(Call call) {
        return JsonBody.tree(call.body(), body -> {
            Fields fields = new Fields(body);
            String code = fields.requiredText("code", MAX_CODE);
            if (!fields.errors().isEmpty()) {
                return Reply.problem(Problems.invalid(fields.errors()));
            }
            Optional<NodeId> id = NodeIds.of(call);
            return id.isPresent() ? claim(call, id.get(), ClaimCodes.normalized(code)) : NodeIds.notFound(call);
        });
    }

    private Reply claim(Call call, NodeId id, String code) {
        if (coordination.rateLimits().take("claim:" + id, TRIES, 1) instanceof RateDecision.Limited limited) {
            return RateLimited.refused(limited.retryAfterMs());
        }
        return switch (coordination.nodes().activate(id, code, call.user())) {
            case ActivateReply.Activated activated -> readmitted.tell(call, id);
            case ActivateReply.WrongCode wrong ->
                Reply.problem(Problems.invalid("code", "is not the one that the node shows"));
            case ActivateReply.Revoked revoked -> Reply.problem(Problems.conflict("node '" + id + "' is revoked"));
            case ActivateReply.Unknown unknown -> NodeIds.notFound(call);
        };
    }
}
