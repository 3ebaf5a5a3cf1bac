package dev.wowlab.coordination;

import dev.wowlab.protocol.job.JobState;
import java.util.List;

/// What became of the failure of some chunks of one job. Immutable.
public sealed interface FailReply {
    /// Chunks whose lease was held are tried again later; the others had lost it before.
    ///
    /// @param ended leases that this ended, in the order given
    record Retried(List<EndedLease> ended) implements FailReply {
        public Retried {
            ended = List.copyOf(ended);
        }
    }

    /// A chunk failed for the last time, and the job with it.
    ///
    /// @param ended all leases of the job that ended; tell their nodes to stop
    record JobFailed(long version, List<EndedLease> ended) implements FailReply {
        public JobFailed {
            ended = List.copyOf(ended);
        }
    }

    /// The job is in a final state.
    record JobEnded(JobState state) implements FailReply {}

    /// Redis has no such job.
    record Unknown() implements FailReply {}
}
