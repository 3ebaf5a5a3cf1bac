package dev.wowlab.engine;

import java.util.List;

/// What a job plans once: a validated, compiled input. Immutable and thread-safe.
public interface PlannedSimulation {

    /// What the engine ignored or approximated in this input, in a fixed order; empty when nothing.
    List<String> warnings();

    /// A fresh runner with its own fight graph. Runners share nothing that changes, so each may use its own
    /// thread.
    FightRunner newRunner();
}
