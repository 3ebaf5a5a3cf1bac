package dev.wowlab.sentinel.roster;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.persistence.StoreUnavailableException;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterView;
import dev.wowlab.sentinel.job.JobReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which results of rosters' tables rest on the word of nodes that were caught lying since. Thread-safe. It is
/// looked up whenever a table is read, since a table is stored once; unknown, and so not, while the durable record
/// cannot be read.
public final class RosterDoubts {
    private final JobReader jobs;
    private final DurableStore store;

    public RosterDoubts(JobReader jobs, DurableStore store) {
        this.jobs = jobs;
        this.store = store;
    }

    /// Whether the result of a job that has just ended is doubted.
    boolean of(JobView job) {
        try {
            return jobs.isDoubted(job);
        } catch (StoreUnavailableException down) {
            return false;
        }
    }

    /// A run that has ended, with what is doubted of it by now.
    public RosterRun of(RosterRun run) {
        return of(List.of(run)).getFirst();
    }

    /// Runs that have ended, with what is doubted of them by now.
    public List<RosterRun> of(List<RosterRun> runs) {
        Set<JobId> doubted = doubted(runs.stream());
        return runs.stream().map(run -> run.with(run.table().doubting(doubted))).toList();
    }

    /// Rosters, with what is doubted by now of the run of each that ended last.
    List<RosterView> ofLast(Collection<RosterView> rosters) {
        Set<JobId> doubted = doubted(rosters.stream().flatMap(roster -> roster.progress().last().stream()));
        return rosters.stream()
                .map(roster -> roster.progress()
                        .last()
                        .map(run -> roster.known(run.with(run.table().doubting(doubted))))
                        .orElse(roster))
                .toList();
    }

    private Set<JobId> doubted(Stream<RosterRun> runs) {
        Set<JobId> computed = runs.flatMap(run -> run.table().rows().stream())
                .map(row -> row.job().filter(job -> row.dps().isPresent()))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        try {
            return store.doubted(computed);
        } catch (StoreUnavailableException down) {
            return Set.of();
        }
    }
}
