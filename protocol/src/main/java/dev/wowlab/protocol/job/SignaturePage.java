package dev.wowlab.protocol.job;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One page of the signatures that a result rests on, by chunk. Immutable.
///
/// @param jobId job whose nodes computed the result; another than the one asked for where that was answered from
///     the record
/// @param engine that all signatures name
/// @param keys raw 32-byte Ed25519 public key of each node on the page; its SHA-256 is the node's id
/// @param next chunk to ask for next; absent on the last page
public record SignaturePage(
        JobId jobId, EngineRef engine, List<Entry> signatures, Map<NodeId, byte[]> keys, Optional<Long> next) {
    public SignaturePage {
        signatures = List.copyOf(signatures);
        keys = Map.copyOf(keys);
    }

    /// One node's signed word about one chunk. Immutable.
    ///
    /// @param firstIteration first fight of the chunk
    /// @param fights number of fights in the chunk
    /// @param counted whether the result rests on it; false where its node was caught lying and another's word
    ///     took its place
    /// @param signature Ed25519 over the canonical form of its `ChunkStatement`
    public record Entry(
            long chunk,
            long firstIteration,
            int fights,
            NodeId node,
            ResultDigest digest,
            boolean counted,
            byte[] signature) {
        public Entry {
            signature = signature.clone();
        }
    }
}
