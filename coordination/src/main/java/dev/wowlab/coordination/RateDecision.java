package dev.wowlab.coordination;

/// Whether a rate limit lets something pass. Immutable.
public sealed interface RateDecision {
    /// It may pass.
    ///
    /// @param remaining whole tokens left
    record Allowed(long remaining) implements RateDecision {}

    /// It may not.
    ///
    /// @param retryAfterMs when enough tokens will be there, at least 1
    record Limited(long retryAfterMs) implements RateDecision {}
}
