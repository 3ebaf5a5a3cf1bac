package dev.wowlab.engine;

import java.util.List;

/// What a job plans once: a validated, compiled input. Immutable and thread-safe.
public interface PlannedSimulation {

    /// What the engine ignored or approximated in this input, in a fixed order; empty when nothing.
    List<String> warnings();

    /// How many fights are fought for one iteration: 1, or more where several requests are compared.
    default int fightsPerIteration() {
        return 1;
    }

    /// A fresh runner with its own fight graph. Runners share nothing that changes, so each may use its own
    /// thread.
    FightRunner newRunner();

    /// A fresh runner of those fights that `replay` tells: of one for each iteration, where several requests are
    /// compared.
    default FightRunner newReplayRunner() {
        return newRunner();
    }

    /// Runs one fight once more and tells everything that happens in it. It is the same fight, to the last random
    /// number, as the iteration of that number in any run with that seed.
    ///
    /// @param iteration the fight's number, from 0
    void replay(long jobSeed, long iteration, FightLog log);
}
