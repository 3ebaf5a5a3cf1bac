package dev.wowlab.protocol.job;

import dev.wowlab.protocol.result.Precision;
import java.util.Optional;

/// Which fights each chunk of a job has. Immutable.
///
/// A job of a fixed number of fights is cut into equal chunks, the last one possibly shorter. One with a
/// target precision is first cut at its checkpoints, and what lies between two of them is cut into chunks: no
/// chunk reaches over a checkpoint, whatever their size.
///
/// @param iterations fights of all chunks, at least 1
/// @param chunkSize most fights in a chunk, at least 1
/// @param segment fights that are cut into chunks together, at least 1
public record ChunkLayout(long iterations, int chunkSize, long segment) {
    public ChunkLayout {
        if (iterations < 1 || chunkSize < 1 || segment < 1) {
            throw new IllegalArgumentException("a layout of " + iterations + " fights in chunks of " + chunkSize
                    + " and segments of " + segment + " is none: each must be at least 1");
        }
    }

    /// @param iterations number of fights; with a precision, the most that are allowed
    public static ChunkLayout of(long iterations, int chunkSize, Optional<Precision> precision) {
        return new ChunkLayout(iterations, chunkSize, precision.isPresent() ? Precision.CHECKPOINT : iterations);
    }

    /// Number of chunks.
    public long chunks() {
        long whole = iterations / segment;
        return whole * perSegment() + Math.ceilDiv(iterations - whole * segment, chunkSize);
    }

    /// Number of chunks that the first fights are in: with a target precision those up to a checkpoint, if it is one.
    ///
    /// @param fights at least 1
    public long chunksOf(long fights) {
        return new ChunkLayout(Math.min(fights, iterations), chunkSize, segment).chunks();
    }

    /// First fight of a chunk.
    public long firstOf(long chunk) {
        return chunk / perSegment() * segment + chunk % perSegment() * chunkSize;
    }

    /// Number of fights in a chunk.
    public int fightsIn(long chunk) {
        long first = firstOf(chunk);
        long endOfSegment = Math.min(iterations, (chunk / perSegment() + 1) * segment);
        return (int) Math.min(chunkSize, endOfSegment - first);
    }

    /// Whether a segment ends with the chunk: in a job with a target precision, whether a checkpoint follows
    /// it.
    public boolean endsSegment(long chunk) {
        long end = firstOf(chunk) + fightsIn(chunk);
        return end == iterations || end % segment == 0;
    }

    private long perSegment() {
        return Math.ceilDiv(segment, chunkSize);
    }
}
