package dev.wowlab.cli.sim;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.Precision;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A simulation that stops at a precision: workers take chunks in order and may be ahead of one another, and
/// only the unbroken row of chunks from the first on is looked at. Thread-safe; every worker calls [#work]
/// with its own runner.
final class PrefixRun {
    /// Fights of a chunk: few, so that little is computed beyond the end.
    private static final int CHUNK = 100;

    private final long seed;
    private final Precision precision;
    private final ChunkLayout layout;
    private final LocalSimulation.Progress progress;

    // Guarded by this.
    private final Map<Long, ExactTotals> ahead = new HashMap<>();
    private ExactTotals prefix = ExactTotals.NONE;
    private long claimed;
    private long merged;
    private long expected;
    private boolean finished;

    /// @param most fights that are allowed
    PrefixRun(long seed, Precision precision, long most, LocalSimulation.Progress progress) {
        this.seed = seed;
        this.precision = precision;
        this.layout = ChunkLayout.of(most, CHUNK, Optional.of(precision));
        this.progress = progress;
        this.expected = most;
    }

    /// Takes and simulates chunks until the run is finished.
    void work(FightRunner runner) {
        for (long chunk = claim(); chunk >= 0; chunk = claim()) {
            runner.run(seed, layout.firstOf(chunk), layout.fightsIn(chunk));
            add(chunk, EngineResults.drain(runner));
        }
    }

    /// The totals of the fights up to where the rule stopped; call it when all workers have ended.
    synchronized ExactTotals totals() {
        return prefix;
    }

    private synchronized long claim() {
        return finished || claimed == layout.chunks() ? -1 : claimed++;
    }

    private synchronized void add(long chunk, ExactTotals totals) {
        ahead.put(chunk, totals);
        ExactTotals next = ahead.remove(merged);
        while (next != null && !finished) {
            prefix = prefix.plus(next);
            if (layout.endsSegment(merged)) {
                finished = precision.isReachedBy(prefix) || merged == layout.chunks() - 1;
                expected = precision.expectedFights(prefix, layout.iterations());
            }
            merged++;
            next = ahead.remove(merged);
        }
        progress.at(prefix.fights(), Math.max(prefix.fights(), expected));
    }
}
