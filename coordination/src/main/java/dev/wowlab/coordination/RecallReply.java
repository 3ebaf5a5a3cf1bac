package dev.wowlab.coordination;

import java.util.List;

/// What became of recalling a node's work from a job. Immutable.
public sealed interface RecallReply {
    /// Taken out.
    ///
    /// @param chunks chunks that are run again
    /// @param version version of the job since
    /// @param ended leases that ended with it
    record Recalled(long chunks, long version, List<EndedLease> ended) implements RecallReply {
        public Recalled {
            ended = List.copyOf(ended);
        }
    }

    /// The node has no part in the job, or the job is over.
    record NoPart() implements RecallReply {}
}
