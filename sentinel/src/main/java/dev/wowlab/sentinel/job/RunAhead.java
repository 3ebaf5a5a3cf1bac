package dev.wowlab.sentinel.job;

import dev.wowlab.coordination.MergeBatch;
import dev.wowlab.coordination.NewJob;
import dev.wowlab.coordination.PendingResult;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.result.Precision;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;

/// How far a job with a target precision may be claimed ahead of what is merged of it: to where it will stop at
/// the earliest, since what lies beyond its stop is computed in vain; from there to where it will stop at the
/// latest only as far as keeps every worker busy until the next merge. It bears on who waits for whom, never on
/// where the job stops. Thread-safe.
public final class RunAhead {
    /// Standard deviation of a fight's DPS as a share of its mean, before anything is known: of the steadiest
    /// specs, and of those that depend most on luck.
    private static final double STEADY = 0.02;

    private static final double ERRATIC = 0.1;

    /// The stop is expected within so many standard errors of the spread that was seen.
    private static final double CAUTION = 2;

    /// Time from the end of a chunk until its merge has opened the next ones, with some to spare.
    private static final double BRIDGED_MICROS = 100_000;

    /// A worker that computes one chunk and holds another never waits for short ones.
    private static final int LEAST_PER_WORKER = 2;

    private static final int MOST_PER_WORKER = 64;

    private final ToIntFunction<EngineRef> workers;

    /// @param workers those of the fleet that may compute with an engine
    RunAhead(ToIntFunction<EngineRef> workers) {
        this.workers = workers;
    }

    public RunAhead(OfferedEngines offered) {
        this(offered::workers);
    }

    /// Chunk before which a new job may be claimed; empty: it has no target precision.
    public OptionalLong atFirst(NewJob job) {
        if (job.precision().isEmpty()) {
            return OptionalLong.empty();
        }
        double relative = job.precision().get().relative();
        return before(
                job, fights(STEADY, relative), fights(ERRATIC, relative), (long) workersOf(job) * LEAST_PER_WORKER);
    }

    /// Fights that it takes with a spread.
    private static double fights(double spread, double precision) {
        double ratio = Precision.HALF_WIDTHS * spread / precision;
        return ratio * ratio;
    }

    /// Chunk before which a job may be claimed after a merge; empty: it has no target precision.
    ///
    /// @param merged what is merged then
    public OptionalLong after(MergeBatch batch, Estimate merged) {
        NewJob job = batch.job();
        if (job.precision().isEmpty()) {
            return OptionalLong.empty();
        }
        double wanted = job.precision().get().relative() * Math.abs(merged.mean());
        double ratio = wanted > 0 ? merged.halfWidth() / wanted : 0;
        double expected = merged.fights() * ratio * ratio;
        double doubt = CAUTION * Math.sqrt(2.0 / Math.max(2, merged.fights()));
        long keepsBusy = batch.mergedChunks() + batch.pending().size() + workersOf(job) * perWorker(batch);
        // it did not stop with this merge
        double atLeast = merged.fights() + 1.0;
        return before(
                job, Math.max(atLeast, expected * (1 - doubt)), Math.max(atLeast, expected * (1 + doubt)), keepsBusy);
    }

    private int workersOf(NewJob job) {
        return Math.max(1, workers.applyAsInt(job.engine()));
    }

    /// @param earliest fights after which it stops at the earliest
    /// @param latest fights after which it stops at the latest
    private static OptionalLong before(NewJob job, double earliest, double latest, long keepsBusy) {
        return OptionalLong.of(Math.max(chunksOf(job, earliest), Math.min(chunksOf(job, latest), keepsBusy)));
    }

    /// Number of chunks up to the next checkpoint.
    private static long chunksOf(NewJob job, double fights) {
        double checkpoints = Math.max(1, Math.ceil(fights / Precision.CHECKPOINT));
        return job.layout().chunksOf((long) Math.min(job.iterations(), checkpoints * Precision.CHECKPOINT));
    }

    private static long perWorker(MergeBatch batch) {
        double micros = batch.pending().stream()
                .mapToLong(PendingResult::elapsedMicros)
                .average()
                .orElse(BRIDGED_MICROS);
        double bridging = 1 + Math.ceil(BRIDGED_MICROS / Math.max(1, micros));
        return (long) Math.clamp(bridging, LEAST_PER_WORKER, MOST_PER_WORKER);
    }
}
