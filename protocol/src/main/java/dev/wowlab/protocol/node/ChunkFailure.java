package dev.wowlab.protocol.node;

import dev.wowlab.protocol.JobId;

/// A chunk that a node could not compute. Immutable.
///
/// @param reason shown to the owner of the job, at most 500 characters
public record ChunkFailure(String leaseId, JobId jobId, long chunk, String reason) {}
