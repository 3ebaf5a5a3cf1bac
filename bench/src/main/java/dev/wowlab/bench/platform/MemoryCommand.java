package dev.wowlab.bench.platform;

import dev.wowlab.bench.measure.MachineLoad;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.MemoryUse;
import dev.wowlab.localplatform.PlatformSettings;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the sample job, once or very often, on a platform of two sentinels and two nodes and holds the resident memory
/// of each against the bar. Confined to the main thread.
@Command(
        name = "memory",
        description = "Run the sample job, once or very often, on a local platform and check the memory of sentinels"
                + " and nodes.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every sentinel and node is within the bar",
            "1:one is over it, or could not be measured",
            "2:the command line is wrong"
        })
public final class MemoryCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    /// What was used is told so often.
    private static final int PARTS = 10;

    private static final int AT_ONCE = 4;

    /// What comes faster is refused: one user may submit 20 a second.
    private static final long MILLIS_BETWEEN = 55;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Number of fights of a job (default: ${DEFAULT-VALUE}).")
    private long iterations;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "1",
            description = "Jobs, up to " + AT_ONCE + " at a time (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Option(
            names = "--limit",
            paramLabel = "MB",
            defaultValue = "400",
            description = "The most that one sentinel or node may hold (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Threads that simulate in each of the two nodes (default: half of the cores).")
    private int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        PlatformSettings settings = PlatformSettings.ofTwo().withWorkersPerNode(workers);
        int parts = Math.min(PARTS, jobs);
        try (LocalPlatform platform = LocalPlatform.start(settings, (what, where) -> {});
                PlatformClient client = new PlatformClient(URI.create(platform.url()))) {
            SampleJobs samples = new SampleJobs(client);
            out.printf(
                    Locale.ROOT,
                    "resident memory in MB, %,d jobs of %,d fights; %s%n",
                    jobs,
                    iterations,
                    MachineLoad.text());
            int done = 0;
            List<MemoryUse> uses = List.of();
            for (int part = 1; part <= parts; part++) {
                int until = (int) ((long) jobs * part / parts);
                run(samples, until - done);
                done = until;
                uses = platform.memory();
                print(done, uses);
            }
            List<MemoryUse> services = uses.stream()
                    .filter(use ->
                            use.name().startsWith("sentinel-") || use.name().startsWith("node-"))
                    .toList();
            int expected = settings.sentinels() + settings.nodes();
            if (services.size() != expected) {
                out.printf("measured %d of %d sentinels and nodes%n", services.size(), expected);
                return FAILED;
            }
            boolean met = services.stream().allMatch(use -> megabytes(use) <= limit);
            out.printf(Locale.ROOT, "bar, each sentinel and node: %d MB, %s%n", limit, met ? "met" : "MISSED");
            return met ? 0 : FAILED;
        }
    }

    private void run(SampleJobs samples, int more) throws InterruptedException, ExecutionException {
        try (ScheduledExecutorService submitters = Executors.newScheduledThreadPool(AT_ONCE)) {
            List<Future<SampleJobs.Finished>> running = new ArrayList<>();
            for (int job = 0; job < more; job++) {
                running.add(submitters.schedule(
                        () -> samples.run(iterations, Optional.empty()), job * MILLIS_BETWEEN, TimeUnit.MILLISECONDS));
            }
            for (Future<SampleJobs.Finished> job : running) {
                job.get();
            }
        }
    }

    private void print(int done, List<MemoryUse> uses) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%,9d jobs", done));
        for (MemoryUse use : uses) {
            line.append(String.format(Locale.ROOT, "  %s %.0f", use.name(), megabytes(use)));
        }
        out.println(line);
    }

    private static double megabytes(MemoryUse use) {
        return use.bytes() / BYTES_PER_MEGABYTE;
    }
}
