package dev.wowlab.coordination;

import dev.wowlab.protocol.job.JobState;
import java.util.List;

/// What became of a chunk's result. Immutable.
public sealed interface CompleteReply {
    /// Counted, or taken as one more run of a chunk.
    ///
    /// @param pending results that wait to be merged, this one included
    /// @param done chunks that are counted
    /// @param chunks chunks of the job
    record Accepted(long pending, long done, long chunks) implements CompleteReply {}

    /// The chunk was counted before, with the same digest.
    record Duplicate() implements CompleteReply {}

    /// The chunk was counted before, with another digest: one of the two results is wrong.
    record Mismatch() implements CompleteReply {}

    /// The lease ended before (deadline, release, death of the node), or was never this node's.
    record LeaseLost() implements CompleteReply {}

    /// The job is in a final state.
    record JobEnded(JobState state) implements CompleteReply {}

    /// No two of many runs of a chunk of the job agree, so that it failed with this.
    ///
    /// @param ended leases that ended with it; tell their nodes to stop
    record JobFailed(long version, List<EndedLease> ended) implements CompleteReply {
        public JobFailed {
            ended = List.copyOf(ended);
        }
    }

    /// Redis has no such job, or the job no such chunk.
    record Unknown() implements CompleteReply {}
}
