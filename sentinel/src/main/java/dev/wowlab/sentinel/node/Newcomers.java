package dev.wowlab.sentinel.node;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.RateLimits;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.RateLimited;
import dev.wowlab.sentinel.http.Reply;
import java.util.Optional;

/// Bounds how many nodes strangers can make: a key is made in no time, and each that registers wants to be kept
/// until its user comes. Thread-safe.
final class Newcomers {
    /// Nodes that may wait for their users at once, of everybody together.
    static final int MOST = 2_000;

    /// Registrations of one node: at its starts, and when it was forgotten.
    private static final RateLimits.Limit OF_NODE = new RateLimits.Limit(30, 0.1);

    /// New nodes without the join token from one address: a household at once, whoever makes more waits.
    private static final RateLimits.Limit OF_ADDRESS = new RateLimits.Limit(50, 1.0 / 300);

    /// When to ask again where there is no room: nodes are claimed and forgotten all the time.
    private static final long NO_ROOM_SECONDS = 60;

    private final Coordination coordination;

    Newcomers(Coordination coordination) {
        this.coordination = coordination;
    }

    /// Whether a node must wait before it may register.
    ///
    /// @param address what limits count by
    /// @param joined whether it presented the platform's join token: the operator answers for how many do
    /// @return the refusal; empty when it may register
    Optional<Reply> refuse(NodeId id, String address, boolean joined) {
        Optional<Reply> often = refuse("register-node:" + id, OF_NODE);
        if (often.isPresent() || joined || coordination.nodes().find(id).isPresent()) {
            return often;
        }
        return refuse("newcomers:" + address, OF_ADDRESS).or(() -> refuseWithoutRoom(id));
    }

    private Optional<Reply> refuse(String bucket, RateLimits.Limit limit) {
        return RateLimited.refusal(coordination.rateLimits(), bucket, limit, 1);
    }

    private Optional<Reply> refuseWithoutRoom(NodeId id) {
        return coordination.nodes().makeRoom(id, MOST)
                ? Optional.empty()
                : Optional.of(RateLimited.refused(Problems.tooManyUnclaimed(MOST), NO_ROOM_SECONDS));
    }
}
