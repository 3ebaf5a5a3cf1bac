package dev.wowlab.protocol.problem;

/// Values of `Problem.type` that nodes act on; `docs/node-protocol.md` says how. Constants, thread-safe.
public final class ProblemTypes {
    /// 401: unsigned, wrongly signed, replayed, late, or by an unknown node. One constant message for all of them.
    public static final String UNAUTHENTICATED = "/problems/unauthenticated";
    /// 403: registered, but no user has claimed the node yet.
    public static final String NODE_PENDING = "/problems/node-pending";
    /// 403: the node was caught with a false result, and no operator has let it work again.
    public static final String NODE_QUARANTINED = "/problems/node-quarantined";
    /// 403: the node is refused for ever.
    public static final String NODE_REVOKED = "/problems/node-revoked";
    /// 409: the request id was used before with another body.
    public static final String REQUEST_ID_REUSED = "/problems/request-id-reused";
    /// 410: this version of the protocol is no longer served.
    public static final String VERSION_ENDED = "/problems/version-ended";

    private ProblemTypes() {}
}
