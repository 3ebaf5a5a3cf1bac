package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.Coordination;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Tells PostgreSQL now and then how far jobs have come that take long, so that nodes see what they did for them before
/// their end. Thread-safe; one instance a round does it.
public final class TellProgress implements Duty {
    private static final int MAX_JOBS = 100_000;

    private final Coordination coordination;
    private final Duration round;
    private final Meters meters;

    public TellProgress(Coordination coordination, Meters meters) {
        this(coordination, Duration.ofSeconds(30), meters);
    }

    /// @param round how often each job is told
    TellProgress(Coordination coordination, Duration round, Meters meters) {
        this.coordination = coordination;
        this.round = round;
        this.meters = meters;
    }

    @Override
    public Duration pause() {
        return round;
    }

    @Override
    public boolean run() {
        if (coordination.throttle().pass("tell-progress", round.minusMillis(100))) {
            List<JobId> unsettled = coordination.jobs().unsettled(MAX_JOBS);
            long told = 0;
            for (Map.Entry<JobId, JobState> job :
                    coordination.jobs().states(unsettled).entrySet()) {
                // the end of one that has ended is told by whoever ends it, or by the reaper
                if (job.getValue() == JobState.RUNNING
                        && coordination.jobs().settle(job.getKey()).isPresent()) {
                    told++;
                }
            }
            meters.dutyDone("TellProgress", "jobs", told);
        }
        return false;
    }
}
