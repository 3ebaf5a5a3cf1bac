package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;

/// The checked result of one chunk: its totals decode, and its digest is theirs. Immutable.
///
/// @param totals canonical encoding of the chunk's `ExactTotals`
/// @param signature the node's signature over the result
public record ChunkResult(
        JobId jobId,
        long chunk,
        String leaseId,
        NodeId node,
        ResultDigest digest,
        byte[] totals,
        long elapsedMicros,
        byte[] signature) {
    public ChunkResult {
        if (chunk < 0) {
            throw new IllegalArgumentException("[job " + jobId + "] chunk must not be negative: " + chunk);
        }
        totals = totals.clone();
        signature = signature.clone();
    }
}
