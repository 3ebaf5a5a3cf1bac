package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.MergeBatch;
import dev.wowlab.coordination.MergeCommit;
import dev.wowlab.coordination.PendingResult;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.job.Estimate;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.MalformedTotalsException;
import dev.wowlab.protocol.result.PlayerResult;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.ResultReport.Spread;
import dev.wowlab.protocol.result.VariantRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The totals of a batch, up to where a target precision stops the job. Immutable.
///
/// Each result was well-formed when it was counted. Whether they are results of one and the same thing shows only here:
/// a node may have signed anything.
///
/// @param batch what is summed: all that was read, or less where the job stops before
/// @param totals of all shares together
/// @param shares those that the batch changes
/// @param estimate what pages show until the job ends
/// @param ends whether the job is complete with it
record BatchSum(
        MergeBatch batch, ExactTotals totals, List<MergeCommit.ShareSum> shares, Estimate estimate, boolean ends) {
    /// @throws DisagreeingResultsException when these cannot all be results of one job
    static BatchSum of(MergeBatch read) throws DisagreeingResultsException {
        return told(() -> sum(read));
    }

    /// What is told of a job that ends with this batch.
    ///
    /// @throws DisagreeingResultsException when the totals are of no result that a job can have
    ResultReport report(Map<String, VariantRole> roles) throws DisagreeingResultsException {
        ResultIdentity identity = new ResultIdentity(
                batch.job().engine(), batch.job().inputHash(), batch.job().seed(), 0, totals.fights());
        return told(() -> {
            ExactTotalsCodec.encode(totals); // refuses what could not be read again
            return ResultReport.of(identity, totals, batch.job().warnings(), roles);
        });
    }

    /// Whether its report needs the roles of variants.
    boolean hasRoles() {
        return totals.tables().containsKey("variants") || totals.tables().containsKey(PlayerResult.TABLE);
    }

    /// Everything in here is arithmetic on what nodes signed; whatever it throws is theirs.
    private static <T> T told(Supplier<T> arithmetic) throws DisagreeingResultsException {
        try {
            return arithmetic.get();
        } catch (RuntimeException disagreement) {
            throw new DisagreeingResultsException(disagreement);
        }
    }

    private static BatchSum sum(MergeBatch read) {
        SortedMap<Integer, ExactTotals> shares = new TreeMap<>();
        SortedMap<Integer, Long> added = new TreeMap<>();
        ExactTotals totals = ExactTotals.NONE;
        for (Map.Entry<Integer, byte[]> share : read.sums().entrySet()) {
            ExactTotals sum = decode(read.jobId(), share.getValue());
            shares.put(share.getKey(), sum);
            totals = totals.plus(sum);
        }
        Optional<Precision> precision = read.job().precision();
        ChunkLayout layout = read.job().layout();
        int results = 0;
        boolean stops = false;
        while (!stops && results < read.pending().size()) {
            PendingResult pending = read.pending().get(results++);
            ExactTotals chunk = decode(read.jobId(), pending.totals());
            totals = totals.plus(chunk);
            shares.merge(pending.share(), chunk, ExactTotals::plus);
            added.merge(pending.share(), 1L, Long::sum);
            stops = precision.isPresent()
                    && layout.endsSegment(pending.chunk())
                    && precision.get().isReachedBy(totals);
        }
        MergeBatch batch = read.take(results);
        return new BatchSum(batch, totals, changed(shares, added), estimate(totals), stops || batch.isLast());
    }

    private static List<MergeCommit.ShareSum> changed(
            SortedMap<Integer, ExactTotals> shares, SortedMap<Integer, Long> added) {
        List<MergeCommit.ShareSum> changed = new ArrayList<>();
        added.forEach((share, chunks) -> {
            ExactTotals sum = shares.getOrDefault(share, ExactTotals.NONE);
            changed.add(new MergeCommit.ShareSum(share, chunks, sum.fights(), ExactTotalsCodec.encode(sum)));
        });
        return changed;
    }

    private static Estimate estimate(ExactTotals totals) {
        Spread dps = ResultReport.dpsOf(totals);
        if (!Double.isFinite(dps.mean()) || !Double.isFinite(dps.standardError())) {
            throw new ArithmeticException("the mean or the spread of its DPS is no number");
        }
        return new Estimate(totals.fights(), dps.mean(), dps.standardError());
    }

    private static ExactTotals decode(JobId job, byte[] encoded) {
        try {
            return ExactTotalsCodec.decode(encoded);
        } catch (MalformedTotalsException damaged) {
            throw new IllegalStateException("[job " + job + "] stored totals do not decode", damaged);
        }
    }
}
