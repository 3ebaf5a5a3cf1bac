package dev.wowlab.engine.combat.apl;

/// Counts a rotation's decisions, so that what was remembered for one is not taken for the next. Confined to
/// one thread.
public final class DecisionClock {
    // Starts at 1, so that a memory that was never written does not look fresh.
    int decision = 1;

    void next() {
        decision++;
    }
}
