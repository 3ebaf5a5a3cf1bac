package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.NewJob;
import dev.wowlab.coordination.PendingResult;
import java.util.Optional;

/// Which chunks' totals outlive the merge, so that evidence shows what a result is the sum of. Stateless, thread-safe.
///
/// A hundred chunks are usual, of some 5 kB each. Of a job of thousands nothing is kept: who doubts its sum runs it
/// again.
final class KeptTotals {
    /// Chunks of a job, from the first on; also the most that a job may have, unless a precision may end it before.
    static final int MAX_CHUNKS = 512;

    /// Bytes of one chunk's totals; the table says so, too.
    static final int MAX_BYTES = 32_768;

    private KeptTotals() {}

    /// The totals of a result, where they are kept.
    static Optional<byte[]> of(NewJob job, PendingResult result) {
        boolean few = job.chunks() <= MAX_CHUNKS || job.precision().isPresent();
        boolean kept = few && result.chunk() < MAX_CHUNKS && result.totals().length <= MAX_BYTES;
        return kept ? Optional.of(result.totals()) : Optional.empty();
    }
}
