package dev.wowlab.protocol.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/// What a platform did of a roster, and will do. Immutable.
///
/// @param nextDue when the next run of the schedule begins
/// @param runs how many have begun
/// @param running the run that goes on
/// @param last the run that ended last
public record RosterProgress(
        Optional<Instant> nextDue, long runs, Optional<RosterRun> running, Optional<RosterRun> last) {
    /// Before the first run.
    public static RosterProgress start(Optional<Instant> nextDue) {
        return new RosterProgress(nextDue, 0, Optional.empty(), Optional.empty());
    }

    /// The same with another time of the next run.
    public RosterProgress dueAt(Optional<Instant> next) {
        return new RosterProgress(next, runs, running, last);
    }

    /// The same with a run that begins.
    public RosterProgress began(RosterRun run, Optional<Instant> next) {
        return new RosterProgress(next, run.number(), Optional.of(run), last);
    }

    /// The same when that run has ended.
    public RosterProgress ended(RosterRun run) {
        return new RosterProgress(nextDue, runs, Optional.empty(), Optional.of(run));
    }

    /// The same when that run is given up.
    public RosterProgress stopped() {
        return new RosterProgress(nextDue, runs, Optional.empty(), last);
    }

    /// The same with what is known by now of the run that ended last.
    public RosterProgress known(RosterRun run) {
        return new RosterProgress(nextDue, runs, running, Optional.of(run));
    }

    /// The same with what is known of the run that goes on.
    public RosterProgress live(RosterRun run) {
        return new RosterProgress(nextDue, runs, Optional.of(run), last);
    }

    /// Whether there is nothing to do until its owner says so.
    @JsonIgnore
    public boolean isIdle() {
        return nextDue.isEmpty() && running.isEmpty();
    }
}
