package dev.wowlab.protocol.signature;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import java.nio.charset.StandardCharsets;

/// What a node states about one chunk, and signs. Immutable.
///
/// @param engine that computed it
/// @param fights number of fights in the chunk
public record ChunkStatement(JobId jobId, long chunk, ResultDigest digest, EngineRef engine, int fights) {
    /// What the signature is over: `wowlab-chunk/2`, job id, chunk, digest, engine as `name/version` and number of
    /// fights, each on a line of its own, none after the last (UTF-8).
    public byte[] canonical() {
        return "wowlab-chunk/2\n%s\n%d\n%s\n%s\n%d"
                .formatted(jobId, chunk, digest, engine, fights)
                .getBytes(StandardCharsets.UTF_8);
    }
}
