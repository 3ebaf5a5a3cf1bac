package dev.wowlab.protocol.evidence;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultIdentity;
import java.util.Objects;
import java.util.Optional;

/// First line of evidence: what was computed and what came out, exactly. Immutable.
///
/// @param format `FORMAT`
/// @param job that the evidence was asked of
/// @param signedFor job that the signatures name: another where `job` was answered from the record
/// @param iterations number of fights; with a precision, the most that were allowed
/// @param precision what ended the job, where that was no number of fights
/// @param chunkSize most fights in a chunk; with `iterations` and `precision` it gives the range of every chunk
/// @param fights that the result is of: those from 0 on
/// @param chunks that these fights are in; so many chunk lines follow
/// @param nodes whose signatures follow, a line each
/// @param withTotals whether each chunk line has the chunk's totals
/// @param digest of the result
/// @param totals canonical encoding of the result's `ExactTotals`
public record EvidenceHead(
        String format,
        JobId job,
        JobId signedFor,
        EngineRef engine,
        InputHash inputHash,
        long seed,
        long iterations,
        Optional<Precision> precision,
        int chunkSize,
        long fights,
        long chunks,
        int nodes,
        boolean withTotals,
        ResultDigest digest,
        byte[] totals) {
    /// Name and version of the format. Fields are added with another version only: a reader accepts what it
    /// knows, so that nothing in evidence goes unchecked.
    public static final String FORMAT = "wowlab-evidence/1";

    /// Most nodes that one result may rest on.
    public static final int MAX_NODES = 100_000;

    public EvidenceHead {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(signedFor, "signedFor");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(inputHash, "inputHash");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(digest, "digest");
        totals = totals.clone();
    }

    /// Which fights each chunk has.
    public ChunkLayout layout() {
        return ChunkLayout.of(iterations, chunkSize, precision);
    }

    /// What the result is the result of.
    public ResultIdentity identity() {
        return new ResultIdentity(engine, inputHash, seed, 0, fights);
    }

    /// What a chunk's result is the result of.
    public ResultIdentity identity(long chunk) {
        ChunkLayout layout = layout();
        return new ResultIdentity(engine, inputHash, seed, layout.firstOf(chunk), layout.fightsIn(chunk));
    }
}
