package dev.wowlab.sentinel.roster;

import dev.wowlab.coordination.CancelReply;
import dev.wowlab.coordination.Jobs;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.sentinel.job.EndedJobs;
import dev.wowlab.sentinel.job.JobReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cancels the jobs of a run whose roster was deleted. Thread-safe; doing it twice is harmless. Nobody else waits for
/// one: a submit is answered from jobs that have completed, which stay as they are, and never from one that goes on.
public final class StopRun {
    private final Jobs jobs;
    private final JobReader reader;
    private final EndedJobs ended;

    public StopRun(Jobs jobs, JobReader reader, EndedJobs ended) {
        this.jobs = jobs;
        this.reader = reader;
        this.ended = ended;
    }

    /// What came of it. Immutable.
    ///
    /// @param whole whether nothing of the run goes on any more, or will
    record Stopped(List<JobId> cancelled, boolean whole) {}

    /// Cancels those that have not ended.
    Stopped stop(RosterId id, RosterRun run) {
        List<JobId> cancelled = new ArrayList<>();
        boolean whole = true;
        for (int place = 1; place <= run.plan().members().size(); place++) {
            JobId job = id.job(run.number(), place);
            switch (jobs.cancel(job)) {
                case CancelReply.Cancelled now -> {
                    ended.settle(job, now.ended());
                    cancelled.add(job);
                }
                case CancelReply.AlreadyFinal over -> {}
                case CancelReply.Unknown unknown -> whole &= !comesBack(job);
            }
        }
        return new Stopped(cancelled, whole);
    }

    /// Whether Redis lost a job that the durable record has as one that goes on: it is about to be put back.
    private boolean comesBack(JobId job) {
        try {
            Optional<JobView> known = reader.findAny(job);
            return known.isPresent() && !known.get().state().isFinal();
        } catch (StoreUnavailableException down) {
            return true;
        }
    }
}
