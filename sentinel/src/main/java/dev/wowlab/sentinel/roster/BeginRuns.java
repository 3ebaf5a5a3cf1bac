package dev.wowlab.sentinel.roster;

import dev.wowlab.coordination.Rosters;
import dev.wowlab.coordination.StoredRoster;
import dev.wowlab.protocol.roster.RosterPlan;
import dev.wowlab.protocol.roster.RosterProgress;
import dev.wowlab.protocol.roster.RosterRun;
import dev.wowlab.protocol.roster.RosterTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Begins runs of rosters. Thread-safe. A run begins by one change over the version that was read, which sets the
/// time of the next one as well: of any number of sentinels that see the same time come, one begins it, and times
/// that passed while nobody was there are one run together.
final class BeginRuns {
    private final Rosters rosters;
    private final InstantSource clock;

    /// @param clock Redis time
    BeginRuns(Rosters rosters, InstantSource clock) {
        this.rosters = rosters;
        this.clock = clock;
    }

    /// Begins a run of a roster that does not run.
    ///
    /// @param due the time of its schedule that it is for
    /// @return whether it was begun; not where the roster changed since it was read
    boolean begin(StoredRoster roster, Optional<Instant> due) {
        Instant now = clock.instant();
        RosterPlan plan = roster.view().plan();
        RosterProgress progress = roster.view().progress();
        RosterRun run =
                new RosterRun(progress.runs() + 1, due, now, Optional.empty(), plan, new RosterTable(List.of()));
        Optional<Instant> next =
                due.isPresent() ? plan.schedule().map(schedule -> schedule.nextAfter(now)) : progress.nextDue();
        return rosters.store(roster.with(progress.began(run, next)));
    }

    /// Now, as Redis has it.
    Instant now() {
        return clock.instant();
    }
}
