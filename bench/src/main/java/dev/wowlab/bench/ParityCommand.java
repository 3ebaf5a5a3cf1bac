package dev.wowlab.bench;

import dev.wowlab.cli.sim.LocalSimulation;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.specs.TbcEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Runs the reference cases and says which agree with what the peer measured. Confined to the main thread.
@Command(
        name = "parity",
        description = "Run the reference cases and compare with what the peer measured.",
        mixinStandardHelpOptions = true)
final class ParityCommand implements Callable<Integer> {
    /// Our own error should not hide a deviation: at least this many fights, also where the peer ran only 500.
    private static final long MIN_ITERATIONS = 4000;

    private static final int WORST_SHOWN = 3;

    @Option(
            names = "--reference",
            required = true,
            paramLabel = "DIR",
            description = "Folder of *.requests.jsonl.gz and *.results.jsonl.gz.")
    private @Nullable Path reference;

    @Mixin
    private SuitesOption suites = new SuitesOption();

    @Option(
            names = "--case",
            paramLabel = "REGEX",
            defaultValue = ".*",
            description = "Only cases whose name contains this expression.")
    private String casePattern = ".*";

    @Option(
            names = "--kind",
            split = ",",
            defaultValue = "average,settings,presets,items",
            description = "Kinds (default: ${DEFAULT-VALUE}).")
    private List<String> kinds = List.of();

    @Option(names = "--threads", description = "Worker threads (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "0",
            description = "Fights per case (default: as the peer, at least 4000).")
    private long iterations;

    private final PrintStream out = System.out;
    private final SimulationEngine engine = new TbcEngine();

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean allAgree = true;
        Path folder = Objects.requireNonNull(reference);
        for (String suite : suites.in(folder, engine)) {
            allAgree &= runSuite(ReferenceSuite.read(folder, suite));
        }
        return allAgree ? 0 : 1;
    }

    private boolean runSuite(ReferenceSuite suite) throws InterruptedException {
        Pattern wanted = Pattern.compile(casePattern);
        Map<String, int[]> tally = new TreeMap<>();
        for (ReferenceSuite.Case one : suite.cases()) {
            if (one.measured().isPresent()
                    && kinds.contains(one.kind())
                    && wanted.matcher(one.name()).find()) {
                int[] counts = tally.computeIfAbsent(one.kind(), kind -> new int[2]);
                counts[0]++;
                counts[1] += agrees(one) ? 1 : 0;
            }
        }
        boolean all = true;
        for (Map.Entry<String, int[]> kind : tally.entrySet()) {
            out.printf(
                    "%-16s %-9s %3d of %3d agree%n",
                    suite.name(), kind.getKey(), kind.getValue()[1], kind.getValue()[0]);
            all &= kind.getValue()[0] == kind.getValue()[1];
        }
        return all;
    }

    private boolean agrees(ReferenceSuite.Case one) throws InterruptedException {
        long fights = iterations > 0
                ? iterations
                : Math.max(
                        MIN_ITERATIONS,
                        one.measured().orElseThrow().path("iterations").longValue());
        try {
            LocalSimulation simulation = LocalSimulation.plan(engine, one.request());
            ResultReport report = simulation
                    .run(seed, fights, threads, (done, expected) -> {})
                    .report();
            List<Agreement.Deviation> deviations =
                    Agreement.deviations(report, one.measured().orElseThrow());
            if (!deviations.isEmpty()) {
                out.println("differs: " + one.name());
                deviations.stream().limit(WORST_SHOWN).forEach(this::print);
                report.warnings().forEach(warning -> out.println("    warning: " + warning));
            }
            return deviations.isEmpty();
        } catch (InvalidInputException refused) {
            out.println("refused: " + one.name() + ": " + refused.getMessage());
            return false;
        }
    }

    private void print(Agreement.Deviation deviation) {
        out.printf(
                Locale.ROOT,
                "    %-40s ours %12.3f  theirs %12.3f  %+7.2f %%  (%.1f x the tolerance)%n",
                deviation.what(),
                deviation.ours(),
                deviation.theirs(),
                100 * deviation.relative(),
                deviation.excess());
    }
}
