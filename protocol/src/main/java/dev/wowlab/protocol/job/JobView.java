package dev.wowlab.protocol.job;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.result.ResultReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A job as the API shows it. Immutable.
///
/// @param version raised by every change of state; a reader drops what is older than what it has
/// @param owner user id, `local` on a platform without sign-in
/// @param chunks number of chunks the iterations are split into
/// @param fightsDone fights merged so far
/// @param failures why chunks failed, newest last; empty when all is well
/// @param report present once completed; it carries the digest
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
        int chunkSize,
        long chunks,
        long fightsDone,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> finishedAt,
        Optional<Estimate> estimate,
        List<String> warnings,
        List<String> failures,
        Optional<ResultReport> report) {
    public JobView {
        warnings = List.copyOf(warnings);
        failures = List.copyOf(failures);
    }
}
