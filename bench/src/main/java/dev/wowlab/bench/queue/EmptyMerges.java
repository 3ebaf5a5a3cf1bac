package dev.wowlab.bench.queue;

import dev.wowlab.coordination.CommitReply;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Lock;
import dev.wowlab.coordination.MergeBatch;
import dev.wowlab.coordination.MergeCommit;
import dev.wowlab.coordination.NewJob;
import dev.wowlab.coordination.PendingResult;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.result.Distribution;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

/// Merges results without fights as a sentinel merges real ones: whenever there are some, by one writer, so that claims
/// are never held up. Thread-safe; runs on one virtual thread a job.
final class EmptyMerges {
    private static final Duration LOCK_TIME = Duration.ofSeconds(10);

    private final Coordination coordination;
    private final Semaphore wanted = new Semaphore(0);

    EmptyMerges(Coordination coordination) {
        this.coordination = coordination;
    }

    /// Ends with the job's last merge.
    interface Running extends AutoCloseable {
        @Override
        void close() throws InterruptedException;
    }

    /// Merges what is asked for until closed.
    Running start(JobId job) {
        Thread thread = Thread.ofVirtual().start(() -> loop(job));
        return () -> {
            thread.interrupt();
            thread.join();
        };
    }

    /// Says that results wait; returns at once.
    void request() {
        wanted.release();
    }

    private void loop(JobId job) {
        try {
            while (true) {
                wanted.acquire();
                wanted.drainPermits();
                mergeAll(job);
            }
        } catch (InterruptedException over) {
            mergeAll(job); // what came since the last time
        }
    }

    private void mergeAll(JobId job) {
        Lock lock = coordination.merges().lock(job, LOCK_TIME).orElseThrow();
        try {
            Optional<MergeBatch> batch = coordination.merges().read(job);
            while (batch.isPresent() && !batch.get().pending().isEmpty()) {
                CommitReply reply = coordination.merges().commit(commit(batch.get(), lock.fence()));
                if (!(reply instanceof CommitReply.Merged)) {
                    return;
                }
                batch = coordination.merges().read(job);
            }
        } finally {
            coordination.locks().release(lock);
        }
    }

    private static MergeCommit commit(MergeBatch batch, long fence) {
        byte[] nothing = ExactTotalsCodec.encode(ExactTotals.NONE);
        SortedMap<Integer, Long> added = new TreeMap<>();
        for (PendingResult result : batch.pending()) {
            added.merge(result.share(), 1L, Long::sum);
        }
        List<MergeCommit.ShareSum> sums = new ArrayList<>();
        added.forEach((share, chunks) -> sums.add(new MergeCommit.ShareSum(share, chunks, 0, nothing)));
        return new MergeCommit(
                batch,
                fence,
                sums,
                nothing,
                batch.mergedChunks() + batch.pending().size(),
                Optional.empty(),
                batch.isLast() ? Optional.of(report(batch.job())) : Optional.empty(),
                OptionalLong.empty());
    }

    /// A job ends with a report, which there is only of fights: here of one without damage.
    private static ResultReport report(NewJob job) {
        Distribution idle = new Distribution(1, BigInteger.ZERO, BigInteger.ZERO, 0, 0, 0, new long[] {1});
        ExactTotals fight = new ExactTotals(1, new TreeMap<>(Map.of("dps", idle)), new TreeMap<>());
        ResultIdentity identity = new ResultIdentity(job.engine(), job.inputHash(), job.seed(), 0, 1);
        return ResultReport.of(identity, fight, List.of());
    }
}
