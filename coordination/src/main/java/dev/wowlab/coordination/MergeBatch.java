package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import java.util.List;

/// A consistent read of what there is to merge in one job. Immutable.
///
/// @param job what the job is
/// @param mergeVersion number of merges so far; the commit is refused if it has moved
/// @param mergedChunks chunks that are in `merged`
/// @param merged canonical encoding of the totals merged so far; empty before the first merge
/// @param pending results to add, oldest first; of a job with a target precision, those of the next chunks in
///     their order, without a gap
public record MergeBatch(
        JobId jobId, NewJob job, long mergeVersion, long mergedChunks, byte[] merged, List<PendingResult> pending) {
    public MergeBatch {
        merged = merged.clone();
        pending = List.copyOf(pending);
    }

    /// The batch without all but its first results: what lies beyond the fight at which a job stopped.
    public MergeBatch take(int results) {
        return new MergeBatch(jobId, job, mergeVersion, mergedChunks, merged, pending.subList(0, results));
    }

    /// Whether the job is complete once this batch is merged.
    public boolean isLast() {
        return mergedChunks + pending.size() == job.chunks();
    }
}
