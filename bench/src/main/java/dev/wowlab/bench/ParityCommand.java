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
import tools.jackson.databind.JsonNode;

/// Runs the reference cases and says which agree with what the peer measured. Confined to the main thread.
@Command(
        name = "parity",
        description = "Run the reference cases and compare with what the peer measured.",
        mixinStandardHelpOptions = true)
final class ParityCommand implements Callable<Integer> {
    /// Our own error should not hide a deviation: at least this many fights, also where the peer ran only 500.
    private static final long MIN_ITERATIONS = 4000;

    private static final int WORST_SHOWN = 3;
    private static final String ROW = "%-22s %-9s %6s %6s %23s  %s%n";

    @Option(
            names = "--reference",
            required = true,
            paramLabel = "DIR",
            description = "Folder of *.requests.jsonl.gz and *.results.jsonl.gz, or the one above it.")
    private @Nullable Path reference;

    @Option(
            names = "--peer",
            paramLabel = "FILE",
            description = "The peer's command line tool: cases without a result of the peer are measured with it, too.")
    private @Nullable Path peer;

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
        List<ReferenceSuite> asked = suites.in(Objects.requireNonNull(reference), engine);
        out.printf(ROW, "suite", "kind", "cases", "agree", "worst, x its tolerance", "where");
        boolean allAgree = true;
        for (ReferenceSuite suite : asked) {
            allAgree &= runSuite(suite);
        }
        return allAgree ? 0 : 1;
    }

    private boolean runSuite(ReferenceSuite suite) throws IOException, InterruptedException {
        Pattern wanted = Pattern.compile(casePattern);
        Map<String, Tally> tallies = new TreeMap<>();
        for (ReferenceSuite.Case one : suite.cases()) {
            boolean known = one.measured().isPresent() || peer != null;
            if (known
                    && kinds.contains(one.kind())
                    && wanted.matcher(one.name()).find()) {
                compare(one, tallies.computeIfAbsent(one.kind(), kind -> new Tally()));
            }
        }
        boolean all = true;
        for (Map.Entry<String, Tally> kind : tallies.entrySet()) {
            Tally tally = kind.getValue();
            out.printf(
                    ROW,
                    suite.name(),
                    kind.getKey(),
                    tally.cases,
                    tally.agreeing,
                    "%.2f".formatted(tally.worst),
                    tally.where);
            all &= tally.cases == tally.agreeing;
        }
        return all;
    }

    private static final class Tally {
        int cases;
        int agreeing;
        double worst;
        String where = "";
    }

    private void compare(ReferenceSuite.Case one, Tally tally) throws IOException, InterruptedException {
        tally.cases++;
        JsonNode measured = one.measured().isPresent()
                ? one.measured().get()
                : PeerMeasurement.of(one, new PeerProcess(Objects.requireNonNull(peer)));
        long fights = iterations > 0
                ? iterations
                : Math.max(MIN_ITERATIONS, measured.path("iterations").longValue());
        try {
            LocalSimulation simulation = LocalSimulation.plan(engine, one.request());
            ResultReport report = simulation
                    .run(seed, fights, threads, (done, expected) -> {})
                    .report();
            List<Agreement.Deviation> deviations = Agreement.deviations(report, measured);
            Agreement.Deviation worst = deviations.isEmpty() ? null : deviations.getFirst();
            if (worst != null && worst.excess() > tally.worst) {
                tally.worst = worst.excess();
                tally.where = worst.what() + ", " + one.name();
            }
            if (worst == null || !worst.disagrees()) {
                tally.agreeing++;
                return;
            }
            out.println("differs: " + one.name());
            deviations.stream()
                    .filter(Agreement.Deviation::disagrees)
                    .limit(WORST_SHOWN)
                    .forEach(this::print);
            report.warnings().forEach(warning -> out.println("    warning: " + warning));
        } catch (InvalidInputException refused) {
            out.println("refused: " + one.name() + ": " + refused.getMessage());
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
