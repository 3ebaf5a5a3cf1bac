package dev.wowlab.bench.platform;

import dev.wowlab.bench.measure.MachineLoad;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.coordination.Coordination;
import dev.wowlab.coordination.JobCounters;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.protocol.job.ChunkLayout;
import dev.wowlab.protocol.job.JobView;
import dev.wowlab.protocol.result.Precision;
import java.io.PrintStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What jobs with a target precision compute in vain: chunks beyond the fight at which they stop. Those that were
/// counted were computed in vain for certain; of those that were only leased a node may have dropped some before
/// it began. Confined to the main thread.
@Command(
        name = "precision",
        description = "Measure how much is computed beyond the stop of jobs with a target precision.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was measured", "2:the command line is wrong"})
public final class PrecisionCommand implements Callable<Integer> {
    private static final int WARM_UP_FIGHTS = 60_000;

    /// Seeds of the jobs are counted from here, so that two versions measure the same jobs.
    private static final long FIRST_SEED = 1_000;

    @Option(
            names = "--precisions",
            split = ",",
            defaultValue = "1%,0.3%,0.1%,0.05%",
            description = "What is asked for (default: ${DEFAULT-VALUE}).")
    private List<String> precisions = List.of();

    @Option(names = "--jobs", defaultValue = "5", description = "Jobs of each (default: ${DEFAULT-VALUE}).")
    private int jobs;

    private final PrintStream out = System.out;

    /// What became of the jobs of one precision, one entry each. Immutable.
    private record Measured(double[] fights, double[] countedBeyond, double[] leasedBeyond, double[] seconds) {
        Measured(int jobs) {
            this(new double[jobs], new double[jobs], new double[jobs], new double[jobs]);
        }

        static double share(double[] part, double[] whole) {
            double total = Arrays.stream(whole).sum();
            return 100 * Arrays.stream(part).sum() / total;
        }
    }

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        PlatformSettings settings = PlatformSettings.ofTwo().withWorkersPerNode(workers);
        try (LocalPlatform platform = LocalPlatform.start(settings, (what, where) -> {});
                Coordination coordination =
                        Coordination.connect(platform.redis().url());
                PlatformClient client = new PlatformClient(URI.create(platform.url()))) {
            SampleJobs samples = new SampleJobs(client);
            samples.run(WARM_UP_FIGHTS, Optional.empty());
            out.printf(
                    "%-10s %10s %16s %16s %10s%n", "precision", "fights", "counted beyond", "leased beyond", "seconds");
            for (String text : precisions) {
                Precision precision = Precision.ofPercentage(text)
                        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no precision"));
                Measured measured = new Measured(jobs);
                for (int job = 0; job < jobs; job++) {
                    SampleJobs.Finished finished = samples.run(precision, FIRST_SEED + job);
                    note(measured, job, finished, coordination);
                }
                print(text, measured);
            }
        }
        out.println(MachineLoad.text());
        return 0;
    }

    private static void note(Measured measured, int job, SampleJobs.Finished finished, Coordination coordination) {
        JobView view = finished.view();
        JobCounters counters = coordination.jobs().counters(view.id()).orElseThrow();
        ChunkLayout layout = ChunkLayout.of(view.iterations(), view.chunkSize(), view.precision());
        double fights = view.fightsDone();
        double perChunk = fights / counters.merged();
        measured.fights()[job] = fights;
        measured.countedBeyond()[job] = (counters.done() - counters.merged()) * perChunk;
        measured.leasedBeyond()[job] = layout.firstOf(counters.claimed()) - fights;
        measured.seconds()[job] = finished.seconds();
    }

    private void print(String precision, Measured measured) {
        out.printf(
                Locale.ROOT,
                "%-10s %10.0f %15.1f%% %15.1f%% %10.2f%n",
                precision,
                Arrays.stream(measured.fights()).average().orElseThrow(),
                Measured.share(measured.countedBeyond(), measured.fights()),
                Measured.share(measured.leasedBeyond(), measured.fights()),
                Arrays.stream(measured.seconds()).average().orElseThrow());
    }
}
