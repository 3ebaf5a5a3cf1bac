package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.EndedLease;
import dev.wowlab.coordination.Reaper;
import dev.wowlab.coordination.Visited;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.realtime.NodeSignal;
import dev.wowlab.sentinel.job.CaughtNodes;
import dev.wowlab.sentinel.job.EndedJobs;
import dev.wowlab.sentinel.job.WaitingWork;
import dev.wowlab.sentinel.metrics.Meters;
import dev.wowlab.sentinel.realtime.Announcements;
import java.time.Duration;
import java.util.List;

/// Visits jobs in turn: leases past their deadline end, results that nobody merged get merged, jobs that ended and were
/// not settled get settled. Thread-safe; instances share the visits.
public final class ReapLeases implements Duty {
    private static final int BATCH = 64;

    private final Reaper reaper;
    private final MergeResults merge;
    private final EndedJobs ended;
    private final CaughtNodes caught;
    private final WaitingWork waiting;
    private final Announcements announcements;
    private final Meters meters;

    public ReapLeases(
            Reaper reaper,
            MergeResults merge,
            EndedJobs ended,
            CaughtNodes caught,
            WaitingWork waiting,
            Announcements announcements,
            Meters meters) {
        this.reaper = reaper;
        this.merge = merge;
        this.ended = ended;
        this.caught = caught;
        this.waiting = waiting;
        this.announcements = announcements;
        this.meters = meters;
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public boolean run() {
        List<JobId> due = reaper.due(BATCH);
        due.forEach(this::visit);
        return due.size() == BATCH;
    }

    private void visit(JobId job) {
        switch (reaper.visit(job)) {
            case Visited.Live live -> {
                live.refuted().forEach(node -> caught.caught(node, job));
                meters.checked("waived", live.waived());
                if (live.pending() > 0) {
                    merge.request(job);
                }
                if (!live.ended().isEmpty()) {
                    meters.dutyDone("ReapLeases", "leases", live.ended().size());
                    announcements.signal(
                            live.ended().stream().map(EndedLease::node).toList(), NodeSignal.Kind.CHECK);
                    waiting.wake();
                }
            }
            case Visited.JobFailed failed -> ended.settle(job, failed.ended());
            case Visited.Ended over -> ended.settle(job, List.of());
            case Visited.Gone gone -> meters.dutyDone("ReapLeases", "gone", 1);
        }
    }
}
