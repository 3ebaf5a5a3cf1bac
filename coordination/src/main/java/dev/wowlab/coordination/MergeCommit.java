package dev.wowlab.coordination;

import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.result.ResultReport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The outcome of merging one batch. Immutable.
///
/// @param batch what was read
/// @param fence fencing token of the lock that the merger holds
/// @param sums shares that the batch changed
/// @param merged canonical encoding of the totals of all shares
/// @param fightsDone fights in them
/// @param report the final report; present when `batch.isLast()`, and where a target precision is reached
///     before
/// @param claimBefore chunk before which fresh ones may be claimed until the next merge; empty: as it was
public record MergeCommit(
        MergeBatch batch,
        long fence,
        List<ShareSum> sums,
        byte[] merged,
        long fightsDone,
        Optional<Estimate> estimate,
        Optional<ResultReport> report,
        OptionalLong claimBefore) {
    public MergeCommit {
        boolean mayStop =
                batch.job().precision().isPresent() && !batch.pending().isEmpty();
        if (batch.isLast() ? report.isEmpty() : report.isPresent() && !mayStop) {
            throw new IllegalArgumentException(
                    "[job " + batch.jobId() + "] a report belongs to the last merge, and to no other");
        }
        sums = List.copyOf(sums);
        merged = merged.clone();
    }

    /// One share after the merge. Immutable.
    ///
    /// @param added results of the batch that went into it
    /// @param fights fights in it
    /// @param totals canonical encoding of its new totals
    public record ShareSum(int share, long added, long fights, byte[] totals) {
        public ShareSum {
            totals = totals.clone();
        }
    }
}
