package dev.wowlab.sentinel.roster;

import dev.wowlab.coordination.CancelReply;
import dev.wowlab.coordination.Jobs;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.roster.RosterId;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.sentinel.job.EndedJobs;
import dev.wowlab.sentinel.job.JobReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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

    private static List<JobId> jobs(RosterId id, RosterRun run) {
        return IntStream.rangeClosed(1, run.plan().members().size())
                .mapToObj(place -> id.job(run.number(), place))
                .toList();
    }

    /// Jobs of a run that go on.
    List<JobId> goingOn(RosterId id, RosterRun run) {
        List<JobId> all = jobs(id, run);
        Map<JobId, JobState> states = jobs.states(all);
        return all.stream()
                .filter(job -> Optional.ofNullable(states.get(job))
                        .filter(state -> !state.isFinal())
                        .isPresent())
                .toList();
    }

    /// Cancels those that have not ended.
    ///
    /// @param before jobs that went on: a visit that sees the deletion may cancel some of them first
    /// @return those of them that are cancelled by now, and others that were cancelled here
    List<JobId> stop(RosterId id, RosterRun run, List<JobId> before) {
        Set<JobId> cancelled = new HashSet<>(stop(id, run).cancelled());
        Map<JobId, JobState> states = jobs.states(before);
        before.stream().filter(job -> states.get(job) == JobState.CANCELLED).forEach(cancelled::add);
        return jobs(id, run).stream().filter(cancelled::contains).toList();
    }

    /// Cancels those that have not ended.
    Stopped stop(RosterId id, RosterRun run) {
        List<JobId> cancelled = new ArrayList<>();
        boolean whole = true;
        for (JobId job : jobs(id, run)) {
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
