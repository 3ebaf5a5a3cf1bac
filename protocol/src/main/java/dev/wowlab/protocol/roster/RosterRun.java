package dev.wowlab.protocol.roster;

import java.time.Instant;
import java.util.Optional;

/// One time that the characters of a roster are simulated. Immutable.
///
/// @param number from 1 on
/// @param due the time of the schedule that it is for; absent where its owner asked for it
/// @param finishedAt when it was seen that the last job had ended
/// @param plan the roster as it was when the run began
/// @param table what came of it; while it runs, of those that have ended
public record RosterRun(
        long number,
        Optional<Instant> due,
        Instant startedAt,
        Optional<Instant> finishedAt,
        RosterPlan plan,
        RosterTable table) {
    /// The same when all its jobs have ended.
    public RosterRun finished(Instant at, RosterTable whole) {
        return new RosterRun(number, due, startedAt, Optional.of(at), plan, whole);
    }

    /// The same with what is known while it runs.
    public RosterRun with(RosterTable soFar) {
        return new RosterRun(number, due, startedAt, finishedAt, plan, soFar);
    }
}
