package dev.wowlab.cli.sim;

import dev.wowlab.engine.FightLog;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;

/// One planned input, ready to be simulated on threads of this process. Confined to one thread; it starts its own
/// workers.
/// The result does not depend on their number.
public final class LocalSimulation {
    /// Fights between two looks at the shared cursor: short enough to share the end of a run evenly.
    private static final int SLICE = 50;

    private final PlannedSimulation plan;
    private final EngineRef engine;
    private final InputHash inputHash;

    private LocalSimulation(PlannedSimulation plan, EngineRef engine, InputHash inputHash) {
        this.plan = plan;
        this.engine = engine;
        this.inputHash = inputHash;
    }

    /// Validates and plans an input, exactly as a sentinel and a node do: from its canonical form.
    ///
    /// @throws InvalidInputException with every problem of the input
    public static LocalSimulation plan(SimulationEngine engine, JsonNode input) throws InvalidInputException {
        byte[] canonical = CanonicalJson.encode(input);
        EngineRef ref = new EngineRef(engine.name(), engine.version());
        return new LocalSimulation(engine.plan(canonical), ref, CanonicalJson.hash(ref, canonical));
    }

    /// A finished run.
    ///
    /// @param elapsedSeconds wall time of the simulation alone, without planning
    public record Outcome(ResultReport report, double elapsedSeconds) {}

    /// What the engine does not model of the input.
    List<String> warnings() {
        return plan.warnings();
    }

    /// Runs one fight once more and tells what happens in it.
    ///
    /// @param fight its number among those of [#run], from 0
    void replay(long seed, long fight, FightLog log) {
        plan.replay(seed, fight, log);
    }

    /// Runs the fights 0 to `iterations` - 1.
    ///
    /// @param progress told the number of finished fights, from the workers' threads
    public Outcome run(long seed, long iterations, int threads, LongConsumer progress) throws InterruptedException {
        List<FightRunner> runners = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            runners.add(plan.newRunner());
        }
        long start = System.nanoTime();
        ExactTotals totals = simulate(runners, seed, iterations, progress);
        double elapsedSeconds = (System.nanoTime() - start) * 1e-9;
        ResultIdentity identity = new ResultIdentity(engine, inputHash, seed, 0, iterations);
        return new Outcome(ResultReport.of(identity, totals, plan.warnings()), elapsedSeconds);
    }

    private static ExactTotals simulate(List<FightRunner> runners, long seed, long iterations, LongConsumer progress)
            throws InterruptedException {
        AtomicLong next = new AtomicLong();
        AtomicLong done = new AtomicLong();
        try (ExecutorService workers = Executors.newFixedThreadPool(runners.size())) {
            List<Future<ExactTotals>> parts = new ArrayList<>();
            for (FightRunner runner : runners) {
                parts.add(workers.submit(() -> {
                    for (long first = next.getAndAdd(SLICE); first < iterations; first = next.getAndAdd(SLICE)) {
                        int fights = (int) Math.min(SLICE, iterations - first);
                        runner.run(seed, first, fights);
                        progress.accept(done.addAndGet(fights));
                    }
                    return EngineResults.drain(runner);
                }));
            }
            ExactTotals totals = ExactTotals.NONE;
            for (Future<ExactTotals> part : parts) {
                totals = totals.plus(part.get());
            }
            return totals;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the simulation failed: " + failed.getCause(), failed.getCause());
        }
    }
}
