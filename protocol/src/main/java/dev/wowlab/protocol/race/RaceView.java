package dev.wowlab.protocol.race;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.job.Priority;
import dev.wowlab.protocol.job.Visibility;
import java.time.Instant;
import java.util.Optional;

/// A race as the API shows it, without its ranking. Immutable.
///
/// @param version raised by every change; a reader drops what is older than what it has
/// @param engine that plays its jobs
/// @param inputHash of what all its jobs' inputs are made from
/// @param owner user id, `local` on a platform without sign-in
/// @param sets how many were asked about, what is worn among them
public record RaceView(
        RaceId id,
        RaceState state,
        long version,
        EngineRef engine,
        InputHash inputHash,
        String owner,
        Optional<String> title,
        Visibility visibility,
        Priority priority,
        long seed,
        RaceTerms terms,
        int sets,
        RaceProgress progress,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> finishedAt) {}
