package dev.wowlab.coordination;

import dev.wowlab.protocol.job.JobState;
import java.util.List;

/// What became of a wish to pause or resume a job, or to change its priority. Immutable.
public sealed interface SteerReply {
    /// The job is as was wished, as of this version. Settle it.
    ///
    /// @param ended leases that ended with it; tell their nodes to stop
    record Changed(long version, List<EndedLease> ended) implements SteerReply {
        public Changed {
            ended = List.copyOf(ended);
        }
    }

    /// The job was like that before; nothing changed.
    record Same(long version) implements SteerReply {}

    /// The job had ended before; nothing changed.
    record AlreadyFinal(JobState state, long version) implements SteerReply {}

    /// Redis has no such job (it may still be in the durable record).
    record Unknown() implements SteerReply {}
}
