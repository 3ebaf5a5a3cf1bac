package dev.wowlab.coordination;

import java.util.random.RandomGenerator;

/// How long a failed chunk waits: `baseMs` doubled with every attempt, up to `maxMs`, of which jitter takes up to
/// half. Immutable; as thread-safe as its random generator.
///
/// @param baseMs pause after the first failure, at least 1
/// @param maxMs longest pause
public record RetryPolicy(long baseMs, long maxMs, RandomGenerator random) {
    public RetryPolicy {
        if (baseMs < 1 || maxMs < baseMs) {
            throw new IllegalArgumentException(
                    "a retry's pause must be at least 1 ms and at most its maximum, not " + baseMs + " of " + maxMs);
        }
    }

    int jitterPermille() {
        return random.nextInt(1000);
    }
}
