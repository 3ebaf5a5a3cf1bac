package dev.wowlab.coordination;

import dev.wowlab.protocol.job.JobState;
import java.util.List;

/// What became of a wish to cancel a job. Immutable.
public sealed interface CancelReply {
    /// The job is cancelled as of this version.
    ///
    /// @param ended leases that ended with it; tell their nodes to stop
    record Cancelled(long version, List<EndedLease> ended) implements CancelReply {
        public Cancelled {
            ended = List.copyOf(ended);
        }
    }

    /// The job had ended before.
    record AlreadyFinal(JobState state, long version) implements CancelReply {}

    /// Redis has no such job (it may still be in the durable record).
    record Unknown() implements CancelReply {}
}
