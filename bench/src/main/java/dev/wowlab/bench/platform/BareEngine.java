package dev.wowlab.bench.platform;

import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.PlannedSimulation;
import dev.wowlab.node.ChunkSimulator;
import dev.wowlab.specs.TbcEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/// Chunks on threads of this process with the code that simulates them in a node, and nothing around it. Confined
/// to one thread, and starts one for each worker.
final class BareEngine implements AutoCloseable {
    private final ExecutorService threads;
    private final List<ChunkSimulator> simulators = new ArrayList<>();

    /// @param input canonical input of the engine
    BareEngine(byte[] input, int workers) throws InvalidInputException {
        this.threads = Executors.newFixedThreadPool(workers);
        PlannedSimulation plan = new TbcEngine().plan(input);
        for (int worker = 0; worker < workers; worker++) {
            FightRunner runner = plan.newRunner();
            simulators.add(new ChunkSimulator(runner));
        }
    }

    /// Simulates chunks; each worker takes the next one.
    ///
    /// @return seconds until the last is done
    double run(long seed, int chunks, int fights) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        long begin = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (ChunkSimulator simulator : simulators) {
            running.add(threads.submit(() -> {
                for (long chunk = next.getAndIncrement(); chunk < chunks; chunk = next.getAndIncrement()) {
                    simulator.run(seed, chunk * fights, fights, () -> false, _ -> {});
                }
            }));
        }
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the engine failed", failed.getCause());
        }
        return (System.nanoTime() - begin) * 1e-9;
    }

    /// Fights in a chunk that is so much work, by processor time, so that other work on the machine does not shorten
    /// it.
    static int fightsFor(double seconds, double measuredSeconds, long measuredFights) {
        return (int) Math.max(1, Math.round(seconds * measuredFights / measuredSeconds));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
