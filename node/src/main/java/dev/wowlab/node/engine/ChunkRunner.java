package dev.wowlab.node.engine;

import dev.wowlab.protocol.result.ExactTotals;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// Computes chunks of one input, one after the other. Confined to one thread.
public interface ChunkRunner {
    /// Runs the fights `firstIteration` to `firstIteration + fights - 1` of the job's seed.
    ///
    /// @param stop asked at least ten times a second; true: give up
    /// @param progress told how many more fights are done, at the latest at the end
    /// @return their totals; empty when stopped
    /// @throws EngineFailedException when there is no result for a reason that the job's owner should read
    Optional<ExactTotals> run(long seed, long firstIteration, int fights, BooleanSupplier stop, LongConsumer progress)
            throws EngineFailedException, InterruptedException;
}
