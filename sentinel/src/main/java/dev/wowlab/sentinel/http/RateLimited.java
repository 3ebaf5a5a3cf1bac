package dev.wowlab.sentinel.http;

import dev.wowlab.coordination.RateDecision;
import dev.wowlab.coordination.RateLimits;
import dev.wowlab.protocol.problem.Problem;
import java.util.Optional;
import java.util.function.Function;

/// Lets so many calls pass to an endpoint, counted over all sentinels. Thread-safe.
public final class RateLimited implements Endpoint {
    private final RateLimits limits;
    private final RateLimits.Limit limit;
    private final Function<Call, String> bucket;
    private final Endpoint endpoint;

    /// @param bucket names what the calls are counted under
    public RateLimited(RateLimits limits, RateLimits.Limit limit, Function<Call, String> bucket, Endpoint endpoint) {
        this.limits = limits;
        this.limit = limit;
        this.bucket = bucket;
        this.endpoint = endpoint;
    }

    @Override
    public Reply handle(Call call) {
        return switch (limits.take(bucket.apply(call), limit, 1)) {
            case RateDecision.Allowed allowed -> endpoint.handle(call);
            case RateDecision.Limited limited -> refused(limited.retryAfterMs());
        };
    }

    /// The same for requests of nodes, each of which has a bucket of its own.
    ///
    /// @param what names what is counted
    public static SignatureFilter.Gate eachNode(RateLimits limits, RateLimits.Limit limit, String what) {
        return node -> refusal(limits, what + ":" + node, limit, 1);
    }

    /// Takes what something costs out of a bucket.
    ///
    /// @return the refusal; empty when there was enough in it
    public static Optional<Reply> refusal(RateLimits limits, String bucket, RateLimits.Limit limit, long cost) {
        return limits.take(bucket, limit, cost) instanceof RateDecision.Limited limited
                ? Optional.of(refused(limited.retryAfterMs()))
                : Optional.empty();
    }

    /// 429 with `Retry-After`.
    public static Reply refused(long retryAfterMs) {
        long seconds = Math.max(1, Math.ceilDiv(retryAfterMs, 1000L));
        return refused(Problems.tooMany(seconds), seconds);
    }

    /// The same, with another problem.
    public static Reply refused(Problem problem, long retryAfterSeconds) {
        return Reply.problem(problem).with("Retry-After", Long.toString(retryAfterSeconds));
    }
}
