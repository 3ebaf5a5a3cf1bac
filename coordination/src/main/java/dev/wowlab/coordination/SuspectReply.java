package dev.wowlab.coordination;

import java.util.List;

/// What became of calling a job suspect. Immutable.
public sealed interface SuspectReply {
    /// From now on every chunk of it is run twice.
    ///
    /// @param chunks chunks that are run again
    record Suspect(long chunks) implements SuspectReply {}

    /// It was suspect already, and has failed now.
    ///
    /// @param ended leases that ended with it
    record JobFailed(List<EndedLease> ended) implements SuspectReply {
        public JobFailed {
            ended = List.copyOf(ended);
        }
    }

    /// Another merge came between: what does not add up may be gone.
    record Stale() implements SuspectReply {}

    /// The job is over, or Redis does not have it.
    record JobEnded() implements SuspectReply {}
}
