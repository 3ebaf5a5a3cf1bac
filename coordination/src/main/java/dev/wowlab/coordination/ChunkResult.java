package dev.wowlab.coordination;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;

/// The checked result of one chunk: its totals decode, and its digest is theirs. Immutable.
///
/// @param totals canonical encoding of the chunk's `ExactTotals`
/// @param owner user whose node it is; empty for nodes that joined by token, who all are the platform's
/// @param twice whether the chunk is to be run twice, if this is its first result
/// @param signature the node's signature over the result
public record ChunkResult(
        JobId jobId,
        EngineRef engine,
        long chunk,
        String leaseId,
        NodeId node,
        String owner,
        ResultDigest digest,
        byte[] totals,
        long elapsedMicros,
        byte[] signature,
        boolean twice) {
    public ChunkResult {
        if (chunk < 0) {
            throw new IllegalArgumentException("[job " + jobId + "] chunk must not be negative: " + chunk);
        }
        if (elapsedMicros < 0) {
            throw new IllegalArgumentException(
                    "[job " + jobId + "] elapsedMicros must not be negative: " + elapsedMicros);
        }
        totals = totals.clone();
        signature = signature.clone();
    }
}
