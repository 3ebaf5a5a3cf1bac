package dev.wowlab.node;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.node.ChunkFailure;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.ReportOutcome;
import dev.wowlab.protocol.node.WorkReply;
import dev.wowlab.protocol.node.WorkRequest;
import dev.wowlab.protocol.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings results in and leases out, one request at a time. Runs on one thread; `wake`, `setRealtime` and `drain` may
/// be called from any.
final class WorkLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);
    /// A request's body stays well under the 1 MB that a sentinel reads.
    private static final int MAX_BATCH_BYTES = 700_000;
    private static final int MIN_POLL_MS = 50;
    private static final int MAX_POLL_MS = 60_000;
    /// Without wake-ups nobody tells that there is work, so the node asks more often than it is told to.
    private static final int MAX_BLIND_POLL_MS = 2_000;

    private final Sentinel sentinel;
    private final LeaseBook book;
    private final Membership membership;
    private final Throughput throughput;
    private final List<EngineRef> engines;
    private final WorkPolicy policy;
    private final Optional<Boolean> ownerFirst;
    private final RandomGenerator random;
    private final Object signal = new Object();
    private boolean signalled;
    private boolean woken;
    private boolean realtime;
    private boolean draining;
    private long nextPollNanos = System.nanoTime();
    private int maxBatchBytes = MAX_BATCH_BYTES;

    WorkLoop(Sentinel sentinel, LeaseBook book, Membership membership, Throughput throughput, Settings settings) {
        this.sentinel = sentinel;
        this.book = book;
        this.membership = membership;
        this.throughput = throughput;
        this.engines = settings.engines();
        this.policy = new WorkPolicy(settings.workers());
        // the rule needs no word
        this.ownerFirst = settings.ownerFirst() ? Optional.empty() : Optional.of(false);
        this.random = settings.random();
        book.onChange(this::signal);
    }

    /// What does not change. Immutable.
    record Settings(List<EngineRef> engines, int workers, boolean ownerFirst, RandomGenerator random) {}

    /// There may be work: ask now.
    void wake() {
        synchronized (signal) {
            woken = true;
            signalled = true;
            signal.notifyAll();
        }
    }

    /// Whether wake-ups arrive.
    void setRealtime(boolean connected) {
        synchronized (signal) {
            realtime = connected;
            signalled = true;
            signal.notifyAll();
        }
    }

    /// Asks for no more leases, and ends once every result is told.
    void drain() {
        synchronized (signal) {
            draining = true;
            signalled = true;
            signal.notifyAll();
        }
    }

    @Override
    public void run() {
        try {
            while (membership.awaitActive() && !isDrained()) {
                LeaseBook.Level level = book.level();
                if (shouldSend(level)) {
                    exchange();
                } else {
                    awaitSignal(level);
                }
            }
        } catch (InterruptedException stopping) {
            // the node stops, and releases what is left
        }
    }

    private boolean isDrained() {
        LeaseBook.Level level = book.level();
        return draining() && level.running() == 0 && level.finished() == 0;
    }

    private boolean draining() {
        synchronized (signal) {
            return draining;
        }
    }

    private boolean shouldSend(LeaseBook.Level level) {
        if (policy.flushes(level) || (level.finished() > 0 && draining())) {
            return true;
        }
        if (!hasRoom(level)) {
            return false;
        }
        synchronized (signal) {
            return woken || (isLow(level) && System.nanoTime() - nextPollNanos >= 0);
        }
    }

    private boolean hasRoom(LeaseBook.Level level) {
        return !draining() && policy.ask(level, throughput.chunkTimes().known()).want() > 0;
    }

    private boolean isLow(LeaseBook.Level level) {
        return policy.runsLow(level, throughput.chunkTimes().known());
    }

    /// Waits for something to change, but no longer than until the next poll is due, or results have lingered enough.
    private void awaitSignal(LeaseBook.Level level) throws InterruptedException {
        boolean polls = hasRoom(level) && isLow(level);
        synchronized (signal) {
            long now = System.nanoTime();
            long endNanos = now + Duration.ofMillis(MAX_POLL_MS).toNanos();
            if (polls) {
                endNanos = Math.min(endNanos, nextPollNanos);
            }
            if (level.finished() > 0) {
                endNanos = Math.min(endNanos, now + WorkPolicy.LINGER.toNanos() - level.finishedForNanos());
            }
            while (!signalled) {
                long leftNanos = endNanos - System.nanoTime();
                if (leftNanos <= 0) {
                    break;
                }
                signal.wait(leftNanos / 1_000_000, (int) (leftNanos % 1_000_000));
            }
            signalled = false;
        }
    }

    private void signal() {
        synchronized (signal) {
            signalled = true;
            signal.notifyAll();
        }
    }

    private void exchange() throws InterruptedException {
        LeaseBook.Level level = book.level(); // never under `signal`: the book signals under its own lock
        WorkPolicy.Ask ask = policy.ask(level, throughput.chunkTimes().known());
        synchronized (signal) {
            woken = false;
            ask = draining ? WorkPolicy.Ask.NOTHING : ask;
        }
        List<FinishedChunk> batch = book.takeFinished(maxBatchBytes, WorkRequest.MAX_WANT);
        WorkRequest request = request(batch, ask);
        byte[] body = SentinelClient.encode(request);
        Reply<WorkReply> reply;
        try {
            reply = sentinel.call(() -> sentinel.client().work(body), () -> true);
        } catch (InterruptedException stopping) {
            book.putBack(batch);
            throw stopping;
        }
        switch (reply) {
            case Reply.Ok<WorkReply>(WorkReply work) -> apply(work, batch, request);
            case Reply.Refused<WorkReply>(Problem problem, Optional<Duration> retryAfter) -> refused(problem, batch);
            case Reply.Unreachable<WorkReply>(String reason) -> book.putBack(batch);
        }
    }

    private WorkRequest request(List<FinishedChunk> batch, WorkPolicy.Ask ask) {
        List<ChunkReport> reports = new ArrayList<>();
        List<ChunkFailure> failures = new ArrayList<>();
        for (FinishedChunk chunk : batch) {
            switch (chunk) {
                case FinishedChunk.Done done -> reports.add(done.report());
                case FinishedChunk.Failed failed -> failures.add(failed.failure());
            }
        }
        return new WorkRequest(
                UUID.randomUUID().toString(),
                reports,
                failures,
                engines,
                ask.want(),
                ask.ofJobs(),
                Optional.of(ask.ofOthers()),
                ownerFirst);
    }

    private void apply(WorkReply work, List<FinishedChunk> batch, WorkRequest request) {
        book.forget(batch.stream().map(chunk -> chunk.lease().leaseId()).toList());
        for (ReportOutcome outcome : work.outcomes()) {
            batch.stream()
                    .filter(chunk -> chunk.lease().leaseId().equals(outcome.leaseId()))
                    .findFirst()
                    .ifPresent(chunk -> apply(outcome, chunk));
        }
        book.add(work.leases());
        if (request.want() > 0 && work.leases().isEmpty() && book.level().held() == 0) {
            // A sentinel of an older version knows no wants of single jobs: from that, who had short chunks last would
            // take all the long ones of the next job, and others none.
            throughput.chunkTimes().forget();
        }
        long pollMs = request.isMetBy(work.leases()) ? 0 : pollMs(work.pollAfterMs());
        synchronized (signal) {
            nextPollNanos = System.nanoTime() + Duration.ofMillis(pollMs).toNanos();
        }
    }

    private void apply(ReportOutcome outcome, FinishedChunk chunk) {
        switch (outcome.outcome()) {
            case ACCEPTED, DUPLICATE -> {}
            case LEASE_LOST -> LOG.info("{} the lease had ended", name(chunk));
            case MISMATCH -> LOG.warn("{} another node has another result for this chunk", name(chunk));
            case REJECTED -> LOG.error("{} the sentinel rejected this result as malformed", name(chunk));
            case JOB_ENDED -> book.cancelJob(chunk.lease().jobId());
        }
    }

    private void refused(Problem problem, List<FinishedChunk> batch) {
        switch (Advice.of(problem)) {
            case SEND_LESS -> sendLess(batch);
            case AWAIT_CLAIM, AWAIT_PARDON, STOP_REVOKED, STOP_OUTDATED, REGISTER, SLOW_DOWN, RETRY ->
                book.putBack(batch);
            case DROP -> {
                LOG.error("the sentinel refused a work request, {} results are lost: {}", batch.size(), problem);
                book.forget(batch.stream().map(chunk -> chunk.lease().leaseId()).toList());
                synchronized (signal) {
                    nextPollNanos = System.nanoTime()
                            + Duration.ofMillis(pollMs(MAX_BLIND_POLL_MS)).toNanos();
                }
            }
        }
    }

    private void sendLess(List<FinishedChunk> batch) {
        if (batch.size() > 1) {
            maxBatchBytes = Math.max(1, maxBatchBytes / 2);
            book.putBack(batch);
            return;
        }
        for (FinishedChunk chunk : batch) {
            LOG.error("{} the result is too large for the sentinel", name(chunk));
            book.finish(FinishedChunk.Failed.of(chunk.lease(), "the result is too large to be sent"));
        }
    }

    /// With up to a quarter more or less, so that a fleet does not ask in step.
    private long pollMs(long told) {
        boolean blind;
        synchronized (signal) {
            blind = !realtime;
        }
        long bounded = Math.clamp(told, MIN_POLL_MS, blind ? MAX_BLIND_POLL_MS : MAX_POLL_MS);
        return random.nextLong(bounded * 3 / 4, bounded * 5 / 4 + 1);
    }

    private static String name(FinishedChunk chunk) {
        return "[job " + chunk.lease().jobId() + " chunk " + chunk.lease().chunk() + "]";
    }
}
