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
/// @param report the final report; present when `batch.isLast()`, and where a target precision is reached
///     before
public record MergeCommit(
        MergeBatch batch,
        long fence,
        byte[] merged,
        long fightsDone,
        Optional<Estimate> estimate,
        Optional<ResultReport> report) {
    public MergeCommit {
        boolean mayStop =
                batch.job().precision().isPresent() && !batch.pending().isEmpty();
        if (batch.isLast() ? report.isEmpty() : report.isPresent() && !mayStop) {
            throw new IllegalArgumentException(
                    "[job " + batch.jobId() + "] a report belongs to the last merge, and to no other");
        }
        merged = merged.clone();
    }
}
