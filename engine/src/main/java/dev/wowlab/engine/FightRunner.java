package dev.wowlab.engine;

/// Runs fights and sums them exactly. Confined to one thread.
public interface FightRunner {

    /// Runs the iterations `firstIteration` to `firstIteration + fights - 1` and adds them to the totals.
    /// Iteration `i` draws its randomness only from `(jobSeed, i)`, so that any split of the iterations
    /// sums to the same totals.
    ///
    /// @param fights how many, not negative
    void run(long jobSeed, long firstIteration, int fights);

    /// Runs as many iterations from `firstIteration` on as `dps` has places, adds them to the totals, and tells each.
    ///
    /// @param dps takes each fight's damage per second of the whole raid, in thousandths
    void runEach(long jobSeed, long firstIteration, long[] dps);

    /// Emits the totals since the last drain and clears them.
    void drainTo(TotalsSink sink);
}
