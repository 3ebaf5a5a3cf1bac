package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.ReleaseRequest;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.KnownNode;
import dev.wowlab.sentinel.http.NodeEndpoint;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.sentinel.job.WaitingWork;
import java.util.ArrayList;
import java.util.List;

/// `POST /api/v1/nodes/release`: graceful drain. Thread-safe; idempotent.
public final class ReleaseLeases implements NodeEndpoint {
    private static final int MAX_LEASES = 16_384;

    private final Coordination coordination;
    private final WaitingWork waiting;

    public ReleaseLeases(Coordination coordination, WaitingWork waiting) {
        this.coordination = coordination;
        this.waiting = waiting;
    }

    @Override
    public Reply handle(Call call, KnownNode node) {
        return JsonBody.read(call.body(), ReleaseRequest.class, release -> {
            if (release.leaseIds().size() > MAX_LEASES) {
                return Reply.problem(Problems.invalid("leaseIds", "has more than " + MAX_LEASES + " entries"));
            }
            List<FieldError> errors = new ArrayList<>();
            RequestParts.leases("leaseIds", release.leaseIds(), errors);
            if (!errors.isEmpty()) {
                return Reply.problem(Problems.invalid(errors));
            }
            release(node.id(), release);
            return Reply.empty();
        });
    }

    private void release(NodeId node, ReleaseRequest release) {
        if (release.leaving()) {
            coordination.chunks().releaseAll(node);
            coordination.nodes().forgetAlive(node);
        } else {
            coordination.chunks().release(node, release.leaseIds());
        }
        waiting.wake();
    }
}
