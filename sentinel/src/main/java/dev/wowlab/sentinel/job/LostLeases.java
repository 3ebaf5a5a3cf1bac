package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.Chunks;
import dev.wowlab.coordination.FailReply;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import java.util.Map;

/// Ends what a node holds when it is gone. Thread-safe.
public final class LostLeases {
    private final Chunks chunks;
    private final EndedJobs ended;
    private final WaitingWork waiting;

    public LostLeases(Chunks chunks, EndedJobs ended, WaitingWork waiting) {
        this.chunks = chunks;
        this.ended = ended;
        this.waiting = waiting;
    }

    /// Counts a failed attempt at every chunk of the node, and settles the jobs that fail with it.
    ///
    /// @param reason shown to the owners of the jobs
    /// @return number of jobs that lost a lease
    public int fail(NodeId node, String reason) {
        Map<JobId, FailReply> replies = chunks.failAll(node, reason);
        replies.forEach((job, reply) -> {
            switch (reply) {
                case FailReply.JobFailed failed -> ended.settle(job, failed.ended());
                case FailReply.Retried retried -> waiting.wake();
                case FailReply.JobEnded over -> {
                    // whoever ended it settles it
                }
                case FailReply.Unknown unknown -> {
                    // forgotten with its leases
                }
            }
        });
        return replies.size();
    }
}
