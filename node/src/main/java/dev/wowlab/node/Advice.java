package dev.wowlab.node;

import dev.wowlab.protocol.problem.Problem;
import dev.wowlab.protocol.problem.ProblemTypes;

/// What a node does about a refusal: the table "status → what the node does" of `docs/node-protocol.md`.
enum Advice {
    /// A fault of the node's own: log it, drop what was sent, go on.
    DROP,
    /// Register again, then send again.
    REGISTER,
    /// Wait for a user to claim the node.
    AWAIT_CLAIM,
    /// Wait for an operator to let the node work again.
    AWAIT_PARDON,
    /// The node is refused for ever: stop.
    STOP_REVOKED,
    /// The node is too old: stop.
    STOP_OUTDATED,
    /// Send less at once.
    SEND_LESS,
    /// Send again after the time that the answer names.
    SLOW_DOWN,
    /// Send again after a back-off.
    RETRY;

    static Advice of(Problem problem) {
        int status = problem.status();
        return switch (status) {
            case 401 -> REGISTER;
            case 403 -> forbidden(problem.type());
            case 408 -> RETRY;
            case 410 -> STOP_OUTDATED;
            case 413 -> SEND_LESS;
            case 429 -> SLOW_DOWN;
            // 3xx: what stands between node and sentinel sends it elsewhere, which is not the sentinel's word
            default -> status >= 500 || status / 100 == 3 ? RETRY : DROP;
        };
    }

    private static Advice forbidden(String type) {
        if (type.equals(ProblemTypes.NODE_PENDING)) {
            return AWAIT_CLAIM;
        }
        if (type.equals(ProblemTypes.NODE_QUARANTINED)) {
            return AWAIT_PARDON;
        }
        return type.equals(ProblemTypes.NODE_REVOKED) ? STOP_REVOKED : DROP;
    }
}
