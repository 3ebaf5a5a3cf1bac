package dev.wowlab.node;

import dev.wowlab.node.engine.ChunkPlan;
import dev.wowlab.node.engine.ChunkRunner;
import dev.wowlab.node.engine.EngineFailedException;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.node.ChunkReport;
import dev.wowlab.protocol.node.Lease;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.signature.ChunkSignature;
import dev.wowlab.protocol.signature.ChunkStatement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread's work: takes leases and computes them until the book is closed. Confined to its thread.
final class Worker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final LeaseBook book;
    private final Plans plans;
    private final Identity identity;
    private final Throughput throughput;
    private @Nullable ChunkPlan current;
    private @Nullable ChunkRunner runner;

    Worker(LeaseBook book, Plans plans, Identity identity, Throughput throughput) {
        this.book = book;
        this.plans = plans;
        this.identity = identity;
        this.throughput = throughput;
    }

    @Override
    public void run() {
        try {
            while (true) {
                compute(book.take());
            }
        } catch (InterruptedException stopping) {
            // the book is closed, or the node stops
        }
    }

    private void compute(HeldLease held) throws InterruptedException {
        Lease lease = held.lease();
        Optional<FinishedChunk> outcome;
        try {
            outcome = outcomeOf(held);
        } catch (InterruptedException stopping) {
            book.abandon(lease);
            throw stopping;
        } catch (EngineFailedException told) {
            LOG.warn(
                    "[job {} chunk {}] {} gave no result: {}",
                    lease.jobId(),
                    lease.chunk(),
                    lease.engine(),
                    told.getMessage());
            outcome = Optional.of(FinishedChunk.Failed.of(lease, lease.engine() + ": " + told.getMessage()));
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError fault) {
            LOG.error("[job {} chunk {}] the engine {} failed", lease.jobId(), lease.chunk(), lease.engine(), fault);
            forgetRunner();
            outcome = Optional.of(FinishedChunk.Failed.of(lease, lease.engine() + " failed: " + fault));
        }
        outcome.ifPresentOrElse(book::finish, () -> book.abandon(lease));
    }

    private Optional<FinishedChunk> outcomeOf(HeldLease held) throws EngineFailedException, InterruptedException {
        Lease lease = held.lease();
        Planning planning = plans.plan(lease.engine(), lease.inputHash(), () -> !held.cancelled());
        return switch (planning) {
            case Planning.Impossible(String reason, boolean lasting) ->
                held.cancelled() ? Optional.empty() : Optional.of(FinishedChunk.Failed.of(lease, reason));
            case Planning.Planned(ChunkPlan plan) -> simulate(held, runnerOf(plan));
        };
    }

    private Optional<FinishedChunk> simulate(HeldLease held, ChunkRunner chunk)
            throws EngineFailedException, InterruptedException {
        Lease lease = held.lease();
        long started = System.nanoTime();
        Optional<ExactTotals> totals =
                chunk.run(lease.seed(), lease.firstIteration(), lease.fights(), held::cancelled, throughput::addFights);
        long elapsedNanos = System.nanoTime() - started;
        if (totals.isPresent()) {
            throughput.chunkTimes().add(lease.jobId(), elapsedNanos / 1e9);
        }
        return totals.map(sums -> new FinishedChunk.Done(lease, report(lease, sums, elapsedNanos / 1000)));
    }

    private ChunkReport report(Lease lease, ExactTotals totals, long elapsedMicros) {
        byte[] encoded = ExactTotalsCodec.encode(totals);
        ResultDigest digest = new ResultIdentity(
                        lease.engine(), lease.inputHash(), lease.seed(), lease.firstIteration(), lease.fights())
                .digest(encoded);
        byte[] signature = ChunkSignature.sign(
                identity.privateKey(),
                new ChunkStatement(lease.jobId(), lease.chunk(), digest, lease.engine(), lease.fights()));
        return new ChunkReport(
                lease.leaseId(), lease.jobId(), lease.chunk(), encoded, digest, elapsedMicros, signature);
    }

    /// A runner is costly to make and holds a fight's whole memory, so a worker keeps the last one.
    @SuppressWarnings("ReferenceEquality") // a runner belongs to one plan object, not to an equal one
    private ChunkRunner runnerOf(ChunkPlan plan) {
        ChunkRunner kept = runner;
        if (kept == null || current != plan) {
            kept = plan.newRunner();
            current = plan;
            runner = kept;
        }
        return kept;
    }

    private void forgetRunner() {
        current = null;
        runner = null;
    }
}
