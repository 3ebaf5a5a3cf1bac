package dev.wowlab.protocol.job;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A job as the API shows it. Immutable.
///
/// @param version raised by every change of state; a reader drops what is older than what it has
/// @param owner user id, `local` on a platform without sign-in
/// @param iterations number of fights; with a precision, the most that are allowed: the report says how many
///     it took
/// @param precision how exactly the mean is wanted, where that and not a number of fights ends the job
/// @param chunks number of chunks the iterations are split into
/// @param fightsDone fights merged so far; with a precision, of the unbroken row of chunks from the first on
/// @param failures why chunks failed, newest last; empty when all is well
/// @param report present once completed; it carries the digest
/// @param vouching on whose word the result rests
/// @param waiting why nobody begins or goes on with it, while that is so for want of a node that could
public record JobView(
        JobId id,
        JobState state,
        long version,
        EngineRef engine,
        InputHash inputHash,
        String owner,
        Optional<String> title,
        Visibility visibility,
        Priority priority,
        long seed,
        long iterations,
        Optional<Precision> precision,
        int chunkSize,
        long chunks,
        long fightsDone,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> finishedAt,
        Optional<Estimate> estimate,
        List<String> warnings,
        List<String> failures,
        Optional<ResultReport> report,
        Vouching vouching,
        Optional<String> waiting) {
    public JobView {
        warnings = List.copyOf(warnings);
        failures = List.copyOf(failures);
    }

    /// The same job, and what it waits for.
    public JobView withWaiting(String reason) {
        return new JobView(
                id,
                state,
                version,
                engine,
                inputHash,
                owner,
                title,
                visibility,
                priority,
                seed,
                iterations,
                precision,
                chunkSize,
                chunks,
                fightsDone,
                createdAt,
                updatedAt,
                finishedAt,
                estimate,
                warnings,
                failures,
                report,
                vouching,
                Optional.of(reason));
    }

    /// Fights that it will take, or took; with a precision, until it is over, a guess by the estimate so far.
    public long expectedFights() {
        if (precision.isEmpty()) {
            return iterations;
        }
        if (state == JobState.COMPLETED) {
            return fightsDone;
        }
        if (estimate.isEmpty()) {
            return iterations;
        }
        Estimate seen = estimate.get();
        long guess = precision.get().expectedFights(seen.fights(), seen.mean(), seen.standardError(), iterations);
        return Math.max(fightsDone, guess);
    }

    /// Which fights each chunk has.
    public ChunkLayout layout() {
        return ChunkLayout.of(iterations, chunkSize, precision);
    }
}
