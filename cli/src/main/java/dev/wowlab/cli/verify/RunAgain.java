package dev.wowlab.cli.verify;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.ResultDigest;
import dev.wowlab.protocol.evidence.EvidenceException;
import dev.wowlab.protocol.evidence.EvidenceHead;
import dev.wowlab.protocol.evidence.StopRule;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Runs chunks again on threads of this process and compares each with what was signed. Confined to one thread;
/// it starts its own workers.
final class RunAgain implements AutoCloseable {
    private final EvidenceHead head;
    private final ChunkLayout layout;
    private final ChosenChunks chosen;
    private final List<FightRunner> runners = new ArrayList<>();
    private final ExecutorService workers;
    private final AtomicInteger done = new AtomicInteger();
    private final IntConsumer progress;

    /// @param progress told how many chunks are done, from several threads
    RunAgain(EvidenceHead head, ChosenChunks chosen, PlannedSimulation plan, int threads, IntConsumer progress) {
        this.head = head;
        this.layout = head.layout();
        this.chosen = chosen;
        this.progress = progress;
        int useful = Math.max(1, Math.min(threads, chosen.count()));
        for (int i = 0; i < useful; i++) {
            runners.add(plan.newRunner());
        }
        this.workers = Executors.newFixedThreadPool(useful);
    }

    /// Runs the chosen chunks; where these are all, their sum must be the result.
    ///
    /// @throws EvidenceException when a chunk, or the sum, is another; it says which
    void run() throws EvidenceException, InterruptedException {
        boolean all = chosen.count() == head.chunks();
        ExactTotals prefix = ExactTotals.NONE;
        int from = 0;
        while (from < chosen.count()) {
            int end = all ? endOfSegment(from) : chosen.count();
            prefix = prefix.plus(together(from, end, all));
            if (all) {
                Optional<String> stop = StopRule.fault(head, prefix);
                if (stop.isPresent()) {
                    throw new EvidenceException("run again: " + stop.get());
                }
            }
            from = end;
        }
        if (all && !Arrays.equals(ExactTotalsCodec.encode(prefix), head.totals())) {
            throw new EvidenceException(
                    "every chunk, run again, is true, but their sum is not the result that is stated");
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /// First chunk behind the next checkpoint: only there does a stop rule look.
    private int endOfSegment(int from) {
        int end = from + 1;
        while (end < chosen.count() && !layout.endsSegment(end - 1)) {
            end++;
        }
        return end;
    }

    private ExactTotals together(int from, int end, boolean add) throws EvidenceException, InterruptedException {
        AtomicInteger next = new AtomicInteger(from);
        List<Callable<ExactTotals>> work = new ArrayList<>();
        for (FightRunner runner : runners) {
            work.add(() -> {
                ExactTotals sum = ExactTotals.NONE;
                for (int index = next.getAndIncrement(); index < end; index = next.getAndIncrement()) {
                    ExactTotals totals = again(runner, index);
                    sum = add ? sum.plus(totals) : sum;
                    progress.accept(done.incrementAndGet());
                }
                return sum;
            });
        }
        ExactTotals sum = ExactTotals.NONE;
        try {
            for (Future<ExactTotals> part : workers.invokeAll(work)) {
                sum = sum.plus(part.get());
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof EvidenceException wrong) {
                throw wrong;
            }
            throw new IllegalStateException("the simulation failed: " + failed.getCause(), failed.getCause());
        }
        return sum;
    }

    private ExactTotals again(FightRunner runner, int index) throws EvidenceException {
        long chunk = chosen.number(index);
        runner.run(head.seed(), layout.firstOf(chunk), layout.fightsIn(chunk));
        ExactTotals totals = EngineResults.drain(runner);
        ResultDigest digest = head.identity(chunk).digest(ExactTotalsCodec.encode(totals));
        if (!digest.equals(chosen.digest(index))) {
            throw new EvidenceException("chunk " + chunk + ", run again, has the digest " + digest
                    + "; its nodes signed " + chosen.digest(index));
        }
        return totals;
    }
}
