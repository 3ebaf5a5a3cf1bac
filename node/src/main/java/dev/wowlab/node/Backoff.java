package dev.wowlab.node;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Waiting times between attempts: random, up to a ceiling that doubles. Confined to one thread.
final class Backoff {
    private static final long FIRST_MS = 200;
    private static final long LAST_MS = 10_000;

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration next() {
        long ceiling = Math.min(LAST_MS, FIRST_MS << Math.min(failures, 10));
        failures++;
        return Duration.ofMillis(random.nextLong(ceiling / 4, ceiling + 1));
    }

    void reset() {
        failures = 0;
    }
}
