package dev.wowlab.sentinel.upkeep;

import dev.wowlab.coordination.CommitReply;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.Inputs;
import dev.wowlab.coordination.Lock;
import dev.wowlab.coordination.Locks;
import dev.wowlab.coordination.MergeBatch;
import dev.wowlab.coordination.MergeCommit;
import dev.wowlab.coordination.Merges;
import dev.wowlab.coordination.Outbox;
import dev.wowlab.coordination.PendingResult;
import dev.wowlab.protocol.JobId;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.record.Voucher;
import dev.wowlab.protocol.record.VoucherBatch;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantRole;
import dev.wowlab.sentinel.job.EndedJobs;
import dev.wowlab.sentinel.job.Engines;
import dev.wowlab.sentinel.job.IdleNodes;
import dev.wowlab.sentinel.job.RunAhead;
import dev.wowlab.sentinel.metrics.Meters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Adds counted results to their job's totals. Thread-safe. Runs when results arrive; the reaper's round finds what an
/// instance that died left behind.
///
/// Of all instances one merges a job at a time, by a lock; a commit that another came before is refused, and read anew.
public final class MergeResults implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MergeResults.class);
    private static final Duration LOCK_TIME = Duration.ofSeconds(10);

    /// Waits for another instance's merge of the same job; after them the reaper's round sees to the rest.
    private static final int MAX_WAITS = 100;

    private static final int WAIT_MIN_MS = 10;
    private static final int WAIT_MAX_MS = 40;

    private final Merges merges;
    private final Locks locks;
    private final Outbox outbox;
    private final Inputs inputs;
    private final Engines engines;
    private final EndedJobs ended;
    private final Pace pace;
    private final PublishProgress progress;
    private final Meters meters;
    private final SuspectJobs suspects;
    private final ConcurrentMap<JobId, AtomicBoolean> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public MergeResults(Coordination coordination, Engines engines, EndedJobs ended, Pace pace, Meters meters) {
        this.inputs = coordination.inputs();
        this.engines = engines;
        this.merges = coordination.merges();
        this.locks = coordination.locks();
        this.outbox = coordination.outbox();
        this.ended = ended;
        this.pace = pace;
        this.progress = pace.progress();
        this.meters = meters;
        this.suspects = new SuspectJobs(coordination, ended, pace.idle(), meters);
    }

    /// What a merge tells others about how a job goes on. Immutable.
    ///
    /// @param ahead how far it may be claimed from then on
    /// @param idle nodes that may wait for just that
    public record Pace(RunAhead ahead, IdleNodes idle, PublishProgress progress) {}

    /// Sees that what is pending of the job gets merged; returns at once.
    public void request(JobId job) {
        AtomicBoolean again = new AtomicBoolean(true);
        AtomicBoolean other = running.putIfAbsent(job, again);
        if (other == null) {
            threads.execute(() -> run(job, again));
        } else {
            other.set(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void run(JobId job, AtomicBoolean again) {
        try {
            while (again.getAndSet(false)) {
                merge(job);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            meters.dutyFailed("MergeResults");
            LOG.warn("[job {}] merge failed; the reaper's round repeats it", job, failure);
        } finally {
            running.remove(job, again);
        }
        if (again.get() && !Thread.currentThread().isInterrupted()) {
            request(job);
        }
    }

    private void merge(JobId job) throws InterruptedException {
        for (int wait = 0; wait < MAX_WAITS; wait++) {
            Optional<Lock> lock = merges.lock(job, LOCK_TIME);
            if (lock.isPresent()) {
                try {
                    mergeAll(job, lock.get());
                } finally {
                    locks.release(lock.get());
                }
                return;
            }
            Thread.sleep(ThreadLocalRandom.current().nextInt(WAIT_MIN_MS, WAIT_MAX_MS));
        }
    }

    private void mergeAll(JobId job, Lock lock) {
        boolean more = true;
        while (more) {
            Optional<MergeBatch> batch = merges.read(job);
            if (batch.isEmpty() || batch.get().pending().isEmpty()) {
                return;
            }
            more = commit(batch.get(), lock);
        }
    }

    /// @return whether there is more to merge
    private boolean commit(MergeBatch read, Lock lock) {
        long begin = System.nanoTime();
        try {
            BatchSum sum = BatchSum.of(read);
            Optional<ResultReport> report =
                    sum.ends() ? Optional.of(sum.report(sum.hasRoles() ? roles(read) : Map.of())) : Optional.empty();
            return commit(sum, report, lock, begin);
        } catch (DisagreeingResultsException disagreement) {
            suspects.suspect(read, disagreement);
            return false;
        }
    }

    private boolean commit(BatchSum sum, Optional<ResultReport> report, Lock lock, long begin) {
        MergeBatch batch = sum.batch();
        // before the commit: what is told twice is stored once, what is not told would be lost
        outbox.append(vouchers(batch));
        MergeCommit commit = new MergeCommit(
                batch,
                lock.fence(),
                sum.shares(),
                report.isPresent() ? ExactTotalsCodec.encode(sum.totals()) : new byte[0],
                sum.totals().fights(),
                Optional.of(sum.estimate()),
                report,
                report.isPresent() ? OptionalLong.empty() : pace.ahead().after(batch, sum.estimate()));
        return switch (merges.commit(commit)) {
            case CommitReply.Merged merged -> {
                meters.merged(batch.pending().size(), System.nanoTime() - begin);
                progress.offer(batch.jobId());
                if (merged.opened() > 0) {
                    // they waited for this merge
                    pace.idle().wake(batch.job().engine(), merged.opened());
                }
                yield merged.pending() > 0;
            }
            case CommitReply.Completed completed -> {
                meters.merged(batch.pending().size(), System.nanoTime() - begin);
                ended.settle(batch.jobId(), completed.ended());
                yield false;
            }
            case CommitReply.Stale stale -> {
                meters.staleMerge();
                // with a new lock, since this one may be the older
                request(batch.jobId());
                yield false;
            }
            // the reaper's next visit finds the node and recalls its work
            case CommitReply.RecallFirst first -> false;
            case CommitReply.JobEnded over -> false;
            case CommitReply.Unknown unknown -> false;
        };
    }

    private static VoucherBatch vouchers(MergeBatch batch) {
        ChunkLayout layout = batch.job().layout();
        List<Voucher> vouchers = new ArrayList<>();
        for (PendingResult result : batch.pending()) {
            int fights = layout.fightsIn(result.chunk());
            Optional<byte[]> totals = KeptTotals.of(batch.job(), result);
            for (PendingResult.Run run : result.runs()) {
                boolean counted = run.digest().equals(result.digest());
                vouchers.add(new Voucher(
                        result.chunk(),
                        fights,
                        run.node(),
                        run.digest(),
                        run.signature(),
                        counted ? totals : Optional.empty()));
                totals = counted ? Optional.empty() : totals;
            }
        }
        return new VoucherBatch(batch.jobId(), batch.job().engine(), vouchers);
    }

    private Map<String, VariantRole> roles(MergeBatch read) {
        return inputs.find(read.job().inputHash()).map(engines::roles).orElse(Map.of());
    }
}
