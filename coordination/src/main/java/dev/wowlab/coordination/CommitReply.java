package dev.wowlab.coordination;

import dev.wowlab.protocol.job.JobState;
import java.util.List;

/// What became of a merge. Immutable.
public sealed interface CommitReply {
    /// Merged; the job goes on.
    ///
    /// @param pending results that came in the meantime
    /// @param opened chunks that can be claimed now, where none could before this merge: wake nodes for them
    record Merged(long version, long pending, long opened) implements CommitReply {}

    /// Merged, and the job is COMPLETED; settle it.
    ///
    /// @param ended leases that ended with it: of chunks beyond the fight at which a target precision was
    ///     reached
    record Completed(long version, List<EndedLease> ended) implements CommitReply {
        public Completed {
            ended = List.copyOf(ended);
        }
    }

    /// A node lied in this job, and what it alone vouched for is to be taken out first; nothing was changed.
    record RecallFirst() implements CommitReply {}

    /// Someone else merged meanwhile, or holds a newer lock; nothing was changed.
    record Stale() implements CommitReply {}

    /// The job is in a final state; nothing was changed.
    record JobEnded(JobState state) implements CommitReply {}

    /// Redis has no such job.
    record Unknown() implements CommitReply {}
}
