package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.MergeBatch;
import dev.wowlab.coordination.PendingResult;
import dev.wowlab.coordination.SuspectReply;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.sentinel.job.EndedJobs;
import dev.wowlab.sentinel.job.IdleNodes;
import dev.wowlab.sentinel.metrics.Meters;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a job whose results do not add up: one of its nodes lied, and a sum does not tell which. All that
/// rests on one node's word is run again, every chunk by two owners' nodes, so that these tell. Thread-safe; of several
/// instances that find the same, one does it.
final class SuspectJobs {
    private static final Logger LOG = LoggerFactory.getLogger(SuspectJobs.class);

    private final Coordination coordination;
    private final EndedJobs ended;
    private final IdleNodes idle;
    private final Meters meters;

    SuspectJobs(Coordination coordination, EndedJobs ended, IdleNodes idle, Meters meters) {
        this.coordination = coordination;
        this.ended = ended;
        this.idle = idle;
        this.meters = meters;
    }

    /// Has the job's results checked, or lets it fail where they were.
    void suspect(MergeBatch read, DisagreeingResultsException why) {
        String reason = String.valueOf(why.getMessage());
        switch (coordination.trust().suspect(read, reason, owners(read))) {
            case SuspectReply.Suspect suspect -> {
                LOG.warn("[job {}] {}; {} chunks are run again, twice", read.jobId(), reason, suspect.chunks());
                meters.suspected();
                meters.recalled(suspect.chunks());
                coordination.jobs().settle(read.jobId());
                idle.wake(read.job().engine(), suspect.chunks() + read.pending().size());
            }
            case SuspectReply.JobFailed failed -> {
                LOG.warn("[job {}] fails: {}, though all was run twice", read.jobId(), reason);
                ended.settle(read.jobId(), failed.ended());
            }
            case SuspectReply.Stale stale -> meters.staleMerge();
            case SuspectReply.JobEnded over -> {}
        }
    }

    private Map<NodeId, String> owners(MergeBatch read) {
        Map<NodeId, String> owners = new HashMap<>();
        for (PendingResult result : read.pending()) {
            for (PendingResult.Run run : result.runs()) {
                if (!owners.containsKey(run.node())) {
                    coordination.nodes().find(run.node()).ifPresent(node -> owners.put(run.node(), node.owner()));
                }
            }
        }
        return owners;
    }
}
