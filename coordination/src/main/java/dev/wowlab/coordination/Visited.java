package dev.wowlab.coordination;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.job.JobState;
import java.util.List;

/// What the reaper found at one job. Immutable.
public sealed interface Visited {
    /// The job goes on.
    ///
    /// @param ended leases whose deadline had passed; their chunks are tried again
    /// @param pending results that wait to be merged; when not 0, see that someone merges them
    /// @param refuted nodes that lied in this job and whose work is not recalled yet; see that it is
    /// @param waived chunks that go without their second run, since no other owner was there for it
    record Live(List<EndedLease> ended, long pending, List<NodeId> refuted, long waived) implements Visited {
        public Live {
            refuted = List.copyOf(refuted);
            ended = List.copyOf(ended);
        }
    }

    /// A chunk's last attempt expired, and the job failed with it; settle it.
    record JobFailed(long version, List<EndedLease> ended) implements Visited {
        public JobFailed {
            ended = List.copyOf(ended);
        }
    }

    /// The job had ended, but whoever ended it did not settle it; settle it.
    record Ended(JobState state, long version) implements Visited {}

    /// There is no such job (any more); it is not visited again.
    record Gone() implements Visited {}
}
