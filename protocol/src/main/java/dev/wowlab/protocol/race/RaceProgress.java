package dev.wowlab.protocol.race;

import java.util.List;

/// How far a race is. Immutable.
///
/// @param run which run of its stages it is in; absent in records of older versions: the first
/// @param stage that is played, or was played last; from 1 on
/// @param stageFights fights of each set up to its end
/// @param jobs that play it
/// @param jobsDone how many of them have ended
/// @param contenders sets that can be simulated; 0 before the first stage has ended
/// @param left sets that may still be the best
/// @param best number of the set that leads; 0 is what is worn
/// @param fights that all stages before this one took, those of earlier runs too, and this one when the race is over
/// @param warnings what is left out and what the engine does not model
/// @param failures why it failed; empty when all is well
public record RaceProgress(
        RaceRun run,
        int stage,
        long stageFights,
        int jobs,
        int jobsDone,
        int contenders,
        int left,
        int best,
        long fights,
        List<String> warnings,
        List<String> failures) {
    public RaceProgress {
        run = RaceRun.orFirst(run);
        warnings = List.copyOf(warnings);
        failures = List.copyOf(failures);
    }

    /// The same while its jobs end.
    public RaceProgress withJobs(int all, int done) {
        return new RaceProgress(run, stage, stageFights, all, done, contenders, left, best, fights, warnings, failures);
    }

    /// Where a race begins.
    ///
    /// @param sets how many there are
    /// @param fights that earlier runs took
    public static RaceProgress start(RaceRun run, RaceTerms terms, int sets, long fights, List<String> warnings) {
        return new RaceProgress(run, 1, terms.firstFights(), 0, 0, 0, sets, 0, fights, warnings, List.of());
    }

    /// The same for a race that failed.
    public RaceProgress withFailures(List<String> reasons) {
        return new RaceProgress(
                run, stage, stageFights, jobs, jobsDone, contenders, left, best, fights, warnings, reasons);
    }
}
