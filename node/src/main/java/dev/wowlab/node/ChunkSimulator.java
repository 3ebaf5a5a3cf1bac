package dev.wowlab.node;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.node.engine.ChunkRunner;
import dev.wowlab.protocol.result.ExactTotals;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// Runs a range of fights in slices, so that it can be stopped within a fraction of a second. The slices' size has no
/// effect on the result. Confined to one thread.
public final class ChunkSimulator implements ChunkRunner {
    private static final long SLICE_NANOS = 100_000_000;
    private static final int FIRST_SLICE = 8;
    private static final int MAX_GROWTH = 4;

    private final FightRunner runner;
    private int slice = FIRST_SLICE;

    public ChunkSimulator(FightRunner runner) {
        this.runner = runner;
    }

    /// Asks whether to stop, and tells the number of fights, after each slice; when stopped, nothing of the chunk
    /// is left in the runner.
    @Override
    public Optional<ExactTotals> run(
            long seed, long firstIteration, int fights, BooleanSupplier stop, LongConsumer progress) {
        int done = 0;
        while (done < fights) {
            if (stop.getAsBoolean()) {
                EngineResults.drain(runner);
                return Optional.empty();
            }
            int now = Math.min(slice, fights - done);
            long started = System.nanoTime();
            runner.run(seed, firstIteration + done, now);
            adapt(now, System.nanoTime() - started);
            done += now;
            progress.accept(now);
        }
        return Optional.of(EngineResults.drain(runner));
    }

    private void adapt(int fights, long elapsedNanos) {
        long fitting = fights * SLICE_NANOS / Math.max(1, elapsedNanos);
        slice = (int) Math.clamp(fitting, 1, (long) slice * MAX_GROWTH);
    }
}
