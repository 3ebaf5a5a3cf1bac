package dev.wowlab.coordination;

import dev.wowlab.protocol.JobId;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/// A consistent read of what there is to merge in one job. Immutable.
///
/// @param job what the job is
/// @param mergeVersion number of merges so far; the commit is refused if it has moved
/// @param mergedChunks chunks that are in `sums`
/// @param sums share → canonical encoding of the totals merged into it so far; of which share a result is, it says
/// @param pending results to add, oldest first; of a job with a target precision, those of the next chunks in
///     their order, without a gap
public record MergeBatch(
        JobId jobId,
        NewJob job,
        long mergeVersion,
        long mergedChunks,
        SortedMap<Integer, byte[]> sums,
        List<PendingResult> pending) {
    public MergeBatch {
        sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
        pending = List.copyOf(pending);
    }

    /// The batch without all but its first results: what lies beyond the fight at which a job stopped.
    public MergeBatch take(int results) {
        return new MergeBatch(jobId, job, mergeVersion, mergedChunks, sums, pending.subList(0, results));
    }

    /// Mean time that one of the results to add took; empty when there is none.
    OptionalLong meanMicros() {
        OptionalDouble mean =
                pending.stream().mapToLong(PendingResult::elapsedMicros).average();
        return mean.isPresent() ? OptionalLong.of(Math.round(mean.getAsDouble())) : OptionalLong.empty();
    }

    /// Whether the job is complete once this batch is merged.
    public boolean isLast() {
        return mergedChunks + pending.size() == job.chunks();
    }
}
