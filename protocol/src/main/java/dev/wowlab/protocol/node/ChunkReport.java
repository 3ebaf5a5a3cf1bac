package dev.wowlab.protocol.node;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;

/// The result of one chunk. Immutable.
///
/// @param totals canonical encoding of `ExactTotals`
/// @param digest digest of the chunk's result, see `ResultIdentity.digest`
/// @param elapsedMicros time spent simulating
/// @param signature Ed25519 signature by the node's key over the canonical form of its `ChunkStatement`
public record ChunkReport(
        String leaseId,
        JobId jobId,
        long chunk,
        byte[] totals,
        ResultDigest digest,
        long elapsedMicros,
        byte[] signature) {
    public ChunkReport {
        totals = totals.clone();
        signature = signature.clone();
    }
}
