package dev.wowlab.sentinel.node;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;

/// The node that a call is about. Stateless, thread-safe.
final class NodeIds {
    private NodeIds() {}

    /// The id in the path; empty when it cannot be any node's.
    static Optional<NodeId> of(Call call) {
        try {
            return Optional.of(new NodeId(call.pathParameter("id")));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static Reply notFound(Call call) {
        return Reply.problem(Problems.notFound("node '" + call.pathParameter("id") + "' does not exist"));
    }
}
