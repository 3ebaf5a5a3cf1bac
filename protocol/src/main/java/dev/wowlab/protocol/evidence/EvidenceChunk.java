package dev.wowlab.protocol.evidence;

import dev.wowlab.protocol.NodeId;
import dev.wowlab.protocol.ResultDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One chunk that a result is made of, and who signed its digest. Immutable.
///
/// @param first its first fight
/// @param fights number of its fights
/// @param totals canonical encoding of its `ExactTotals`, where they are kept
/// @param runs nodes that signed this very digest, by id; more than one where another owner's node agreed
public record EvidenceChunk(
        long chunk, long first, int fights, ResultDigest digest, Optional<byte[]> totals, List<Run> runs) {
    /// Nodes that may have run one chunk; five disagreeing runs fail a job, and a restarted job adds its own.
    public static final int MAX_RUNS = 32;

    public EvidenceChunk {
        Objects.requireNonNull(digest, "digest");
        totals = totals.map(byte[]::clone);
        runs = List.copyOf(runs);
    }

    /// One node's signature. Immutable.
    ///
    /// @param signature Ed25519 over the canonical form of the chunk's `ChunkStatement`
    public record Run(NodeId node, byte[] signature) {
        public Run {
            Objects.requireNonNull(node, "node");
            signature = signature.clone();
        }
    }
}
