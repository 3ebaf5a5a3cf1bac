package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.RecallReply;
import dev.wowlab.persistence.DurableStore;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.persistence.UpsertOutcome;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.node.NodeStatus;
import dev.wowlab.protocol.realtime.NodeSignal;
import dev.wowlab.protocol.record.NodeRecord;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.realtime.Announcements;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a node that was caught lying: it gets no more work, its leases end, and what it alone vouched for is
/// run again, or, in jobs that are over, marked. Thread-safe; doing it twice is harmless, and the duty
/// `RecallCaughtNodes` does it again where an instance died in the middle.
public final class CaughtNodes {
    private static final Logger LOG = LoggerFactory.getLogger(CaughtNodes.class);
    private static final int MAX_JOBS = 100_000;
    private static final int PAGE = 500;

    private final Coordination coordination;
    private final DurableStore store;
    private final WaitingWork waiting;
    private final Announcements announcements;
    private final Duration deadAfter;
    private final Meters meters;

    public CaughtNodes(
            Coordination coordination,
            DurableStore store,
            WaitingWork waiting,
            Announcements announcements,
            Duration deadAfter,
            Meters meters) {
        this.coordination = coordination;
        this.store = store;
        this.waiting = waiting;
        this.announcements = announcements;
        this.deadAfter = deadAfter;
        this.meters = meters;
    }

    /// Quarantines a node that lied in a job; when this returns, every instance refuses it.
    public void caught(NodeId node, JobId job) {
        // noted first: whoever finds the note does all that follows
        coordination.trust().caught(node);
        String reason = "it signed a false result in job " + job + ", by the word of two other nodes";
        Optional<Boolean> news = coordination.nodes().quarantine(node, reason);
        if (news.orElse(false)) {
            meters.quarantined();
            LOG.warn("[node {}] quarantined: {}", node, reason);
            coordination.nodes().record(node, deadAfter).ifPresent(this::persist);
        }
        recall(node);
    }

    /// Ends the leases of a caught node, and takes what it alone vouched for out of every job that goes on.
    public void recall(NodeId node) {
        coordination.chunks().releaseAll(node);
        announcements.signal(List.of(node), NodeSignal.Kind.CHECK);
        long chunks = 0;
        for (JobId job : coordination.jobs().unsettled(MAX_JOBS)) {
            if (coordination.trust().recall(job, node) instanceof RecallReply.Recalled recalled) {
                chunks += recalled.chunks();
                coordination.jobs().settle(job);
                LOG.info("[job {}] {} chunks of node {} are run again", job, recalled.chunks(), node);
            }
        }
        meters.recalled(chunks);
        waiting.wake();
    }

    /// Marks completed jobs that rest on what the node alone vouched for, and takes that from its credit.
    ///
    /// @throws StoreUnavailableException when PostgreSQL, which knows them, cannot be asked
    public void doubt(NodeId node) {
        Optional<JobId> after = Optional.empty();
        boolean more = true;
        while (more) {
            List<JobId> jobs = store.soleWork(node, after, PAGE);
            for (JobId job : jobs) {
                if (coordination.trust().doubt(job, node)) {
                    coordination.jobs().settle(job);
                } else {
                    store.doubt(job, node);
                }
                meters.doubted();
                LOG.warn("[job {}] rests on chunks that node {} alone computed", job, node);
            }
            more = jobs.size() == PAGE;
            after = jobs.isEmpty() ? after : Optional.of(jobs.getLast());
        }
        store.forfeit(node);
    }

    /// A quarantine does not wait for the outbox: a Redis emptied before that is written would forget it.
    private void persist(NodeRecord caught) {
        coordination.outbox().append(caught);
        if (caught.view().status() == NodeStatus.QUARANTINED) {
            try {
                for (UpsertOutcome.Rejection refused :
                        store.upsertNodes(List.of(caught)).rejections()) {
                    LOG.error(
                            "[node {}] is quarantined in Redis only, PostgreSQL refuses its record: {}",
                            refused.id(),
                            refused.reason());
                }
            } catch (StoreUnavailableException down) {
                LOG.warn(
                        "[node {}] its quarantine is in the outbox only: {}",
                        caught.view().id(),
                        down.getMessage());
            }
        }
    }
}
