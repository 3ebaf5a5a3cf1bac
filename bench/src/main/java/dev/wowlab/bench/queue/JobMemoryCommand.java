package dev.wowlab.bench.queue;

import dev.wowlab.bench.measure.MachineLoad;
import dev.wowlab.localplatform.RedisProcess;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What one large job takes in Redis from its creation to its end, looked at many times while nodes work through it.
/// Confined to the main thread.
@Command(
        name = "job-memory",
        description = "Measure the memory that a job of many chunks takes in Redis while nodes work through all of it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the bar is met", "1:it is not", "2:the command line is wrong"})
public final class JobMemoryCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final long BAR_BYTES = 1_000_000;
    private static final Duration PAUSE = Duration.ofMillis(250);

    @Option(names = "--chunks", defaultValue = "1000000", description = "Chunks (default: ${DEFAULT-VALUE}).")
    private int chunks;

    @Option(
            names = "--workers",
            defaultValue = "16",
            description = "Nodes that claim at once (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Option(
            names = "--batch",
            defaultValue = "32",
            description = "Chunks that each node holds (default: ${DEFAULT-VALUE}).")
    private int batch;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        try (RedisProcess redis = RedisProcess.start();
                OwnQueue queue = new OwnQueue(redis.url(), workers, batch)) {
            queue.fill(chunks);
            out.printf(Locale.ROOT, "%,d chunks, created: %,d bytes%n", chunks, sum(queue.memory()));
            Peak peak = watch(queue);
            out.printf(Locale.ROOT, "ended: %,d bytes%n", sum(queue.memory()));
            return report(peak) ? 0 : FAILED;
        }
    }

    /// The most that was seen. Immutable.
    private record Peak(Map<String, Long> memory, int looks) {
        Peak or(Map<String, Long> other) {
            return new Peak(sum(other) > sum(memory) ? other : memory, looks + 1);
        }
    }

    private static Peak watch(OwnQueue queue) throws InterruptedException, ExecutionException {
        Peak peak = new Peak(Map.of(), 0);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Double> drained = threads.submit(queue::drain);
            while (true) {
                try {
                    drained.get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                    return peak;
                } catch (TimeoutException running) {
                    peak = peak.or(queue.memory());
                }
            }
        }
    }

    private boolean report(Peak peak) {
        long most = sum(peak.memory());
        out.printf(
                Locale.ROOT,
                "at most, of %d looks with %d nodes that hold %d chunks each: %,d bytes; %s%n",
                peak.looks(),
                workers,
                batch,
                most,
                MachineLoad.text());
        peak.memory().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(key -> out.printf(Locale.ROOT, "  %-10s %,10d%n", key.getKey(), key.getValue()));
        boolean met = most <= BAR_BYTES;
        out.printf(Locale.ROOT, "bar: %,d bytes, %s%n", BAR_BYTES, met ? "met" : "MISSED");
        return met;
    }

    private static long sum(Map<String, Long> memory) {
        return memory.values().stream().mapToLong(Long::longValue).sum();
    }
}
