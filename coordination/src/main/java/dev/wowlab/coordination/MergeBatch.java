package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import java.util.List;

/// A consistent read of what there is to merge in one job. Immutable.
///
/// @param job what the job is
/// @param mergeVersion number of merges so far; the commit is refused if it has moved
/// @param mergedChunks chunks that are in `merged`
/// @param merged canonical encoding of the totals merged so far; empty before the first merge
/// @param pending results to add, oldest first
public record MergeBatch(
        JobId jobId, NewJob job, long mergeVersion, long mergedChunks, byte[] merged, List<PendingResult> pending) {
    public MergeBatch {
        merged = merged.clone();
        pending = List.copyOf(pending);
    }

    /// Whether the job is complete once this batch is merged.
    public boolean isLast() {
        return mergedChunks + pending.size() == job.chunks();
    }
}
