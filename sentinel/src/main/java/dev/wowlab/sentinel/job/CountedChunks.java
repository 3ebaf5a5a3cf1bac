package dev.wowlab.sentinel.job;

import dev.wowlab.persistence.DurableStore;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.evidence.EvidenceChunk;
import dev.wowlab.protocol.record.Voucher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The chunks that a completed job's result is made of, read from the durable record page by page. Immutable.
///
/// @param chunks number of chunks, from 0 on
/// @param runs says what counts
record CountedChunks(DurableStore store, JobId job, long chunks, CountedRuns runs) {
    /// Vouchers of a page: at most 16 MiB of totals.
    private static final int PAGE = 500;

    /// Is given each chunk.
    @FunctionalInterface
    interface Use {
        void accept(EvidenceChunk chunk) throws IOException;
    }

    /// Shows each chunk that is on record, by rising number.
    ///
    /// @return how many
    long each(Use use) throws IOException {
        long shown = 0;
        long next = 0;
        while (next < chunks) {
            List<Voucher> page = store.vouchersWithTotals(job, next, PAGE);
            boolean last = page.size() < PAGE;
            // the last chunk of a full page may go on behind it
            long end = last ? chunks : page.getLast().chunk();
            if (end == next) {
                throw new IOException("[job " + job + " chunk " + next + "] has more than " + PAGE + " vouchers");
            }
            TreeMap<Long, List<Voucher>> byChunk = new TreeMap<>();
            for (Voucher voucher : page) {
                if (voucher.chunk() < Math.min(end, chunks)) {
                    byChunk.computeIfAbsent(voucher.chunk(), chunk -> new ArrayList<>())
                            .add(voucher);
                }
            }
            for (List<Voucher> vouchers : byChunk.values()) {
                use.accept(runs.of(vouchers));
                shown++;
            }
            next = end;
        }
        return shown;
    }
}
