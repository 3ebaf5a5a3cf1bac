package dev.wowlab.engine;

import java.util.List;

/// Runs fights and sums them exactly. Confined to one thread.
public interface FightRunner {

    /// Runs the iterations `firstIteration` to `firstIteration + fights - 1` and adds them to the totals.
    /// Iteration `i` draws its randomness only from `(jobSeed, i)`, so that any split of the iterations
    /// sums to the same totals.
    ///
    /// @param fights how many, not negative
    void run(long jobSeed, long firstIteration, int fights);

    /// The names of the kinds of luck that `runEach` tells, in its order; none where luck is not told.
    List<String> kindsOfLuck();

    /// Runs as many iterations from `firstIteration` on as `records` has fights, adds them to the totals, and tells
    /// each.
    ///
    /// @param records takes what each fight came to; of as many kinds of luck as `kindsOfLuck` has
    void runEach(long jobSeed, long firstIteration, FightRecords records);

    /// Emits the totals since the last drain and clears them.
    void drainTo(TotalsSink sink);
}
