package dev.wowlab.bench.platform;

import com.sun.management.OperatingSystemMXBean;
import dev.wowlab.bench.measure.MachineLoad;
import dev.wowlab.bench.measure.RoundsOption;
import dev.wowlab.bench.measure.Samples;
import dev.wowlab.cli.demo.Sample;
import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.localplatform.LocalPlatform;
import dev.wowlab.localplatform.PlatformSettings;
import dev.wowlab.protocol.json.CanonicalJson;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The same chunks through a whole local platform and through the engine alone on the same cores, in alternating
/// rounds. Confined to the main thread.
@Command(
        name = "platform",
        description = "Measure how much of the bare engine's speed is left in a whole platform on the same cores.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the bar is met", "1:it is not", "2:the command line is wrong"})
public final class PlatformCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final double BAR_PERCENT = 95;

    /// Many small chunks, so that sentinels and nodes have compiled what they do with each.
    private static final int WARM_UP_FIGHTS = 60_000;
    private static final int WARM_UP_CHUNK = 20;
    private static final int CALIBRATION_CHUNK = 500;
    private static final int CALIBRATION_CHUNKS = 60;

    @Option(
            names = "--chunk-seconds",
            defaultValue = "1",
            description = "Seconds of work in a chunk (default: ${DEFAULT-VALUE}).")
    private double chunkSeconds;

    @Option(names = "--chunks", defaultValue = "60", description = "Chunks of each job (default: ${DEFAULT-VALUE}).")
    private int chunks;

    @Mixin
    private RoundsOption rounds = new RoundsOption(3);

    private final PrintStream out = System.out;
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /// One round. Immutable.
    private record Round(double bareSeconds, double bareCpu, double platformSeconds, ProcessorTime platformCpu) {
        double efficiency() {
            return 100 * bareSeconds / platformSeconds;
        }

        double cpuEfficiency() {
            return 100 * bareCpu / platformCpu.total();
        }
    }

    @Override
    public Integer call() throws InvalidInputException, RefusedException, UnreachableException, InterruptedException {
        int workersPerNode = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        PlatformSettings settings = PlatformSettings.ofTwo().withWorkersPerNode(workersPerNode);
        int workers = settings.nodes() * workersPerNode;
        try (LocalPlatform platform = LocalPlatform.start(settings, (what, where) -> {});
                PlatformClient client = new PlatformClient(URI.create(platform.url()));
                BareEngine bare = new BareEngine(CanonicalJson.encode(Sample.request()), workers)) {
            SampleJobs jobs = new SampleJobs(client);
            jobs.run(WARM_UP_FIGHTS, Optional.of(WARM_UP_CHUNK));
            bare.run(1, CALIBRATION_CHUNKS, CALIBRATION_CHUNK);
            double before = processorSeconds();
            bare.run(2, CALIBRATION_CHUNKS, CALIBRATION_CHUNK);
            int fights = BareEngine.fightsFor(
                    chunkSeconds, processorSeconds() - before, (long) CALIBRATION_CHUNKS * CALIBRATION_CHUNK);
            out.printf("%d chunks of %,d fights, %d workers%n", chunks, fights, workers);
            out.printf("%5s %9s %9s %11s %11s%n", "round", "bare", "platform", "efficiency", "of CPU time");
            List<Round> measured = new ArrayList<>();
            for (int round = 1; round <= rounds.count(); round++) {
                measured.add(round(platform, jobs, bare, fights, round));
                print(round, measured.getLast());
            }
            return report(measured) ? 0 : FAILED;
        }
    }

    private Round round(LocalPlatform platform, SampleJobs jobs, BareEngine bare, int fights, int number)
            throws RefusedException, UnreachableException, InterruptedException {
        double cpuBefore = processorSeconds();
        double bareSeconds = bare.run(number, chunks, fights);
        double bareCpu = processorSeconds() - cpuBefore;
        ProcessorTime before = ProcessorTime.of(platform);
        double platformSeconds =
                jobs.run((long) chunks * fights, Optional.of(fights)).seconds();
        return new Round(
                bareSeconds,
                bareCpu,
                platformSeconds,
                ProcessorTime.of(platform).since(before));
    }

    private double processorSeconds() {
        return machine.getProcessCpuTime() * 1e-9;
    }

    private void print(int number, Round round) {
        out.printf(
                Locale.ROOT,
                "%5d %7.2f s %7.2f s %9.1f %% %9.1f %%   nodes %.2f s, sentinels %.2f s of processor time; %s%n",
                number,
                round.bareSeconds(),
                round.platformSeconds(),
                round.efficiency(),
                round.cpuEfficiency(),
                round.platformCpu().seconds().getOrDefault("node", 0.0),
                round.platformCpu().seconds().getOrDefault("sentinel", 0.0),
                MachineLoad.text());
    }

    /// @return whether the bar is met
    private boolean report(List<Round> measured) {
        Samples efficiency =
                Samples.of(measured.stream().mapToDouble(Round::efficiency).toArray());
        Samples cpu =
                Samples.of(measured.stream().mapToDouble(Round::cpuEfficiency).toArray());
        ProcessorTime sum = measured.stream()
                .map(Round::platformCpu)
                .reduce(ProcessorTime::plus)
                .orElseThrow();
        StringBuilder shares = new StringBuilder();
        for (Map.Entry<String, Double> kind : new TreeMap<>(sum.seconds()).entrySet()) {
            shares.append(
                    String.format(Locale.ROOT, "%s %.2f %%, ", kind.getKey(), 100 * kind.getValue() / sum.total()));
        }
        out.printf("processor time of the platform: %s%n", shares.substring(0, shares.length() - 2));
        // On a machine that others use, time on the clock may flatter the side with more processes; processor time not.
        boolean met = Math.min(efficiency.median(), cpu.median()) >= BAR_PERCENT;
        out.printf(
                Locale.ROOT,
                "efficiency %.1f %% (%.1f to %.1f), of processor time %.1f %% (%.1f to %.1f); bar %.0f %%, %s%n",
                efficiency.median(),
                efficiency.least(),
                efficiency.most(),
                cpu.median(),
                cpu.least(),
                cpu.most(),
                BAR_PERCENT,
                met ? "met" : "MISSED");
        return met;
    }
}
