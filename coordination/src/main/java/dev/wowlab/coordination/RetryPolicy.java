package dev.wowlab.coordination;

import java.util.random.RandomGenerator;

/// How long a failed chunk waits: `baseMs` doubled with every attempt, up to `maxMs`, of which jitter takes up to
/// half; and how long others have the first chance. Immutable; as thread-safe as its random generator.
///
/// @param baseMs pause after the first failure, at least 1
/// @param maxMs longest pause
/// @param othersFirstMs how long a retry is kept for other owners' nodes from one whose nodes had a retry of it before,
///     for each attempt so far; not negative
public record RetryPolicy(long baseMs, long maxMs, long othersFirstMs, RandomGenerator random) {
    public RetryPolicy {
        if (baseMs < 1 || maxMs < baseMs || othersFirstMs < 0) {
            throw new IllegalArgumentException("a retry's pause must be at least 1 ms and at most its maximum, not "
                    + baseMs + " of " + maxMs + ", and others come first for 0 ms or more, not " + othersFirstMs);
        }
    }

    int jitterPermille() {
        return random.nextInt(1000);
    }
}
