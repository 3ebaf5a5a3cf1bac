package dev.wowlab.engine;

/// Runs fights and sums them exactly. Confined to one thread.
public interface FightRunner {

    /// Runs the iterations `firstIteration` to `firstIteration + fights - 1` and adds them to the totals.
    /// Iteration `i` draws its randomness only from `(jobSeed, i)`, so that any split of the iterations
    /// sums to the same totals.
    ///
    /// @param fights how many, not negative
    void run(long jobSeed, long firstIteration, int fights);

    /// Emits the totals since the last drain and clears them.
    void drainTo(TotalsSink sink);
}
