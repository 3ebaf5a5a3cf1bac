package dev.wowlab.protocol.roster;

import dev.wowlab.protocol.job.Visibility;
import dev.wowlab.protocol.result.Precision;
import java.time.Instant;
import java.util.Optional;

/// A run of a roster as whoever may see it does: what came of it, and nothing else of the roster. Immutable.
///
/// @param number from 1 on
/// @param name of the roster when the run began
/// @param visibility of the run and of its jobs
/// @param iterations fights of each character; with a precision, the most that are allowed
/// @param finishedAt when it was seen that the last job had ended; absent while it goes on
/// @param table what came of it; while it runs, of those that have ended
public record RosterRunView(
        RosterId roster,
        long number,
        String name,
        Visibility visibility,
        long iterations,
        Optional<Precision> precision,
        long seed,
        Instant startedAt,
        Optional<Instant> finishedAt,
        RosterTable table) {
    public static RosterRunView of(RosterId roster, RosterRun run) {
        RosterPlan plan = run.plan();
        return new RosterRunView(
                roster,
                run.number(),
                plan.name(),
                plan.seenBy(),
                plan.iterations(),
                plan.precision(),
                plan.seed(),
                run.startedAt(),
                run.finishedAt(),
                run.table());
    }
}
