package dev.wowlab.node;

import dev.wowlab.protocol.problem.Problem;
import java.time.Duration;
import java.util.Optional;

/// What came of one request.
sealed interface Reply<T> {
    /// Served.
    record Ok<T>(T body) implements Reply<T> {}

    /// Answered with an error.
    ///
    /// @param retryAfter what the header of that name says
    record Refused<T>(Problem problem, Optional<Duration> retryAfter) implements Reply<T> {}

    /// No answer that could be read.
    record Unreachable<T>(String reason) implements Reply<T> {}
}
