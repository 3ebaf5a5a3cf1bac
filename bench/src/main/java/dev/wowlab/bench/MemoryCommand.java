package dev.wowlab.bench;

import dev.wowlab.cli.demo.Sample;
import dev.wowlab.cli.platform.JobFollower;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.MemoryUse;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.protocol.job.JobState;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.job.SubmitJob;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the sample job on a platform of two sentinels and two nodes and holds the resident memory of each
/// against the bar. Confined to the main thread.
@Command(
        name = "memory",
        description = "Run the sample job on a local platform and check the memory of sentinels and nodes.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every sentinel and node is within the bar",
            "1:one is over it, could not be measured, or the job failed",
            "2:the command line is wrong"
        })
final class MemoryCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final double BYTES_PER_MEGABYTE = 1e6;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Number of fights (default: ${DEFAULT-VALUE}).")
    private long iterations;

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
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        PlatformSettings settings = PlatformSettings.ofTwo().withWorkersPerNode(workers);
        try (LocalPlatform platform = LocalPlatform.start(settings, (what, where) -> {})) {
            JobView job = simulate(platform);
            if (job.state() != JobState.COMPLETED) {
                out.println("the job ended as " + job.state());
                job.failures().forEach(failure -> out.println("  " + failure));
                return FAILED;
            }
            List<MemoryUse> services = platform.memory().stream()
                    .filter(use ->
                            use.name().startsWith("sentinel-") || use.name().startsWith("node-"))
                    .toList();
            int expected = settings.sentinels() + settings.nodes();
            if (services.size() != expected) {
                out.printf("measured %d of %d sentinels and nodes%n", services.size(), expected);
                return FAILED;
            }
            return judge(services) ? 0 : FAILED;
        }
    }

    private JobView simulate(LocalPlatform platform)
            throws RefusedException, UnreachableException, InterruptedException {
        SubmitJob submission = new SubmitJob(
                "tbc",
                Sample.request(),
                Optional.of(iterations),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1L),
                Optional.empty(),
                Optional.of(Sample.TITLE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try (PlatformClient client = new PlatformClient(URI.create(platform.url()))) {
            JobView job = client.submit(submission, UUID.randomUUID().toString());
            return new JobFollower(client, job.id(), seen -> {}).awaitEnd();
        }
    }

    /// Prints a line for each service.
    ///
    /// @return whether all are within the bar
    private boolean judge(List<MemoryUse> services) {
        out.printf(Locale.ROOT, "resident memory after %,d fights, bar %d MB%n", iterations, limit);
        boolean all = true;
        for (MemoryUse use : services) {
            double megabytes = use.bytes() / BYTES_PER_MEGABYTE;
            boolean within = megabytes <= limit;
            all &= within;
            out.printf(Locale.ROOT, "  %-12s %6.1f MB  %s%n", use.name(), megabytes, within ? "ok" : "OVER");
        }
        return all;
    }
}
