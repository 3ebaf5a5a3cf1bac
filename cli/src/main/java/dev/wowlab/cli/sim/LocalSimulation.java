package dev.wowlab.cli.sim;

import dev.wowlab.engine.FightLog;
import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.JsonFlaw;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// One planned input, ready to be simulated on threads of this process. Confined to one thread; it starts its own
/// workers. The result does not depend on their number.
public final class LocalSimulation {
    /// Fights between two looks at the shared cursor: short enough to share the end of a run evenly.
    private static final int SLICE = 50;

    private final PlannedSimulation plan;
    private final EngineRef engine;
    private final InputHash inputHash;
    private final Map<String, VariantRole> roles;

    private LocalSimulation(
            PlannedSimulation plan, EngineRef engine, InputHash inputHash, Map<String, VariantRole> roles) {
        this.roles = roles;
        this.plan = plan;
        this.engine = engine;
        this.inputHash = inputHash;
    }

    /// Validates and plans an input, exactly as a sentinel and a node do: from its canonical form.
    ///
    /// @throws InvalidInputException with every problem of the input
    public static LocalSimulation plan(SimulationEngine engine, JsonNode input) throws InvalidInputException {
        byte[] canonical = canonical(input);
        EngineRef ref = new EngineRef(engine.name(), engine.version());
        Map<String, VariantRole> roles = EngineResults.roles(engine.roles(canonical));
        return new LocalSimulation(engine.plan(canonical), ref, CanonicalJson.hash(ref, canonical), roles);
    }

    /// The canonical form of an input.
    ///
    /// @throws InvalidInputException where it has none, with the place
    static byte[] canonical(JsonNode input) throws InvalidInputException {
        Optional<JsonFlaw> flaw = JsonFlaw.in(input);
        if (flaw.isPresent()) {
            throw new InvalidInputException(
                    List.of(new InputProblem(flaw.get().path(), flaw.get().problem())));
        }
        return CanonicalJson.encode(input);
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

    /// Is told how far a run is, from its workers' threads.
    @FunctionalInterface
    public interface Progress {
        /// @param done finished fights
        /// @param expected fights that it will take; a guess where the run stops at a precision
        void at(long done, long expected);
    }

    /// Runs the fights 0 to `iterations` - 1.
    public Outcome run(long seed, long iterations, int threads, Progress progress) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        AtomicLong done = new AtomicLong();
        return timed(seed, threads, runners -> {
            together(runners, runner -> {
                for (long first = next.getAndAdd(SLICE); first < iterations; first = next.getAndAdd(SLICE)) {
                    int fights = (int) Math.min(SLICE, iterations - first);
                    runner.run(seed, first, fights);
                    progress.at(done.addAndGet(fights), iterations);
                }
            });
            return runners.stream().map(EngineResults::drain).reduce(ExactTotals.NONE, ExactTotals::plus);
        });
    }

    /// Runs the fights 0 to `fights` - 1, each for itself.
    ///
    /// @return what each came to, by number; the same for any number of threads
    public KnownFights fights(long seed, int fights, int threads) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        List<FightRunner> runners = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            runners.add(plan.newRunner());
        }
        List<String> kinds = runners.getFirst().kindsOfLuck();
        FightRecords records = new FightRecords(fights, kinds.size());
        together(runners, runner -> {
            for (long first = next.getAndAdd(SLICE); first < fights; first = next.getAndAdd(SLICE)) {
                FightRecords slice = new FightRecords((int) Math.min(SLICE, fights - first), kinds.size());
                runner.runEach(seed, first, slice);
                records.set((int) first, slice);
            }
        });
        return new KnownFights(records, kinds);
    }

    /// Runs fights from 0 on until the mean is known well enough, by the rule of `Precision`.
    ///
    /// @param most fights that are allowed, at least 1
    public Outcome run(long seed, Precision precision, long most, int threads, Progress progress)
            throws InterruptedException {
        PrefixRun run = new PrefixRun(seed, precision, most, progress);
        return timed(seed, threads, runners -> {
            together(runners, run::work);
            return run.totals();
        });
    }

    private interface Simulated {
        ExactTotals by(List<FightRunner> runners) throws InterruptedException;
    }

    private Outcome timed(long seed, int threads, Simulated simulated) throws InterruptedException {
        List<FightRunner> runners = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            runners.add(plan.newRunner());
        }
        long start = System.nanoTime();
        ExactTotals totals = simulated.by(runners);
        double elapsedSeconds = (System.nanoTime() - start) * 1e-9;
        ResultIdentity identity = new ResultIdentity(engine, inputHash, seed, 0, totals.fights());
        return new Outcome(ResultReport.of(identity, totals, plan.warnings(), roles), elapsedSeconds);
    }

    /// Lets every runner work on a thread of its own.
    private static void together(List<FightRunner> runners, Consumer<FightRunner> work) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(runners.size())) {
            List<Future<?>> parts = new ArrayList<>();
            for (FightRunner runner : runners) {
                parts.add(workers.submit(() -> work.accept(runner)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the simulation failed: " + failed.getCause(), failed.getCause());
        }
    }
}
