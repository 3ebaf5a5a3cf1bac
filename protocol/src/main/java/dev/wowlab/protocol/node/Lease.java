package dev.wowlab.protocol.node;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;

/// A node's claim on one chunk. Immutable.
///
/// @param leaseId unguessable, unique over all time
/// @param chunk index of the chunk in its job
/// @param inputHash read the input once from `GET /api/v1/configs/{inputHash}`; it never changes
/// @param firstIteration first fight of the chunk
/// @param fights number of fights, at least 1
/// @param deadlineMs Redis time at which the lease ends unless extended
public record Lease(
        String leaseId,
        JobId jobId,
        long chunk,
        EngineRef engine,
        InputHash inputHash,
        long seed,
        long firstIteration,
        int fights,
        long deadlineMs) {}
