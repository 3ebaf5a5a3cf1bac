package dev.wowlab.bench.platform;

import dev.wowlab.bench.measure.MachineLoad;
import dev.wowlab.bench.measure.Samples;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.protocol.job.JobView;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How long a person waits for a short job on a warm platform: from before the submit until the final result is here.
/// Confined to the main thread.
@Command(
        name = "latency",
        description = "Measure the time from the submit of a short job to its final result.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the bar is met", "1:it is not", "2:the command line is wrong"})
public final class LatencyCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final double BAR_MS = 150;

    @Option(names = "--iterations", defaultValue = "100", description = "Fights of a job (default: ${DEFAULT-VALUE}).")
    private long iterations;

    @Option(names = "--jobs", defaultValue = "100", description = "Jobs that count (default: ${DEFAULT-VALUE}).")
    private int jobs;

    @Option(
            names = "--warm-up",
            defaultValue = "30",
            description = "Jobs before, which do not count (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        PlatformSettings settings = PlatformSettings.ofTwo().withWorkersPerNode(workers);
        double[] whole = new double[jobs];
        double[] submit = new double[jobs];
        double[] inside = new double[jobs];
        try (LocalPlatform platform = LocalPlatform.start(settings, (what, where) -> {});
                PlatformClient client = new PlatformClient(URI.create(platform.url()))) {
            SampleJobs samples = new SampleJobs(client);
            for (int job = -warmUp; job < jobs; job++) {
                SampleJobs.Finished finished = samples.run(iterations, Optional.empty());
                if (job >= 0) {
                    whole[job] = 1e3 * finished.seconds();
                    submit[job] = 1e3 * finished.submitSeconds();
                    inside[job] = insideMs(finished.view());
                }
            }
        }
        out.printf(Locale.ROOT, "%d jobs of %d fights; %s%n", jobs, iterations, MachineLoad.text());
        out.printf("%-34s %8s %8s %8s%n", "milliseconds", "p50", "p90", "p99");
        print("submit to final result", Samples.of(whole));
        print("  of it, until the submit is answered", Samples.of(submit));
        print("created to finished, by Redis", Samples.of(inside));
        boolean met = Samples.of(whole).quantile(0.5) <= BAR_MS;
        out.printf(Locale.ROOT, "bar, p50: %.0f ms, %s%n", BAR_MS, met ? "met" : "MISSED");
        return met ? 0 : FAILED;
    }

    private static double insideMs(JobView job) {
        return Duration.between(job.createdAt(), job.finishedAt().orElseThrow()).toMillis();
    }

    private void print(String what, Samples samples) {
        out.printf(
                Locale.ROOT,
                "%-34s %8.1f %8.1f %8.1f%n",
                what,
                samples.quantile(0.5),
                samples.quantile(0.9),
                samples.quantile(0.99));
    }
}
