package dev.wowlab.coordination;

import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.result.ResultReport;
import java.util.Optional;

/// The outcome of merging one batch. Immutable.
///
/// @param batch what was read
/// @param fence fencing token of the lock that the merger holds
/// @param merged canonical encoding of the new totals
/// @param fightsDone fights in them
/// @param report the final report; present exactly when `batch.isLast()`
public record MergeCommit(
        MergeBatch batch,
        long fence,
        byte[] merged,
        long fightsDone,
        Optional<Estimate> estimate,
        Optional<ResultReport> report) {
    public MergeCommit {
        if (batch.isLast() != report.isPresent()) {
            throw new IllegalArgumentException(
                    "[job " + batch.jobId() + "] a report belongs to the last merge, and to no other");
        }
        merged = merged.clone();
    }
}
