package dev.wowlab.coordination;

import java.util.List;

/// Token buckets: at most `capacity` at once, `perSecond` in the long run, across all sentinels. Thread-safe.
public final class RateLimits {
    private final Scripts scripts;

    RateLimits(Scripts scripts) {
        this.scripts = scripts;
    }

    /// The size of a bucket. Immutable.
    ///
    /// @param capacity tokens that it holds when full, at least 1
    /// @param perSecond tokens that come back in a second, above 0
    public record Limit(long capacity, double perSecond) {
        public Limit {
            if (capacity < 1 || !(perSecond > 0)) {
                throw new IllegalArgumentException(
                        "a rate limit needs a capacity of at least 1 and a rate above 0, not " + capacity + " and "
                                + perSecond);
            }
        }
    }

    /// Takes tokens from a bucket, all or none.
    ///
    /// @param bucket what is limited, e.g. `submit:user:local`
    /// @param cost tokens to take, 1 to the capacity
    public RateDecision take(String bucket, Limit limit, long cost) {
        if (cost < 1 || cost > limit.capacity()) {
            throw new IllegalArgumentException(
                    "[bucket " + bucket + "] cost must be 1 to " + limit.capacity() + ", not " + cost);
        }
        Reply reply = scripts.run(
                Script.TAKE_TOKENS, List.of(Keys.bucket(bucket)), limit.capacity(), limit.perSecond(), cost);
        return switch (reply.word()) {
            case "ALLOWED" -> new RateDecision.Allowed(reply.number(1));
            case "LIMITED" -> new RateDecision.Limited(reply.number(1));
            default -> throw reply.unexpected();
        };
    }
}
