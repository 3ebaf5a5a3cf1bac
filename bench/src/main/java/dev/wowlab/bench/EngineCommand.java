package dev.wowlab.bench;

import com.sun.management.ThreadMXBean;
import dev.wowlab.bench.measure.RoundsOption;
import dev.wowlab.cli.demo.Sample;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.Luck;
import dev.wowlab.protocol.result.ResultIdentity;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.specs.TbcEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Fights per second of processor time of one warm thread, bytes allocated per fight (both of the median round),
/// and the ratio to the peer when its binary is given: run in the same minute, alternating, over several rounds.
/// With what taking luck out of the mean is worth, the ratio of the processor time to a stated precision.
/// Confined to the main thread.
@Command(
        name = "engine",
        description = "Measure fights per second on one thread, against the peer where its binary is given.",
        mixinStandardHelpOptions = true)
final class EngineCommand implements Callable<Integer> {
    private static final double FIGHT_SECONDS = 300;
    private static final double WARM_UP_SECONDS = 4;
    private static final double ROUND_SECONDS = 1.5;
    private static final int PEER_FIGHTS = 3000;
    private static final int BATCH = 100;
    private static final long SEED = 1;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "Folder of reference requests; without it the sample of the project runs.")
    private @Nullable Path reference;

    @Mixin
    private SuitesOption suites = new SuitesOption();

    @Option(
            names = "--peer",
            paramLabel = "FILE",
            description = "The peer's command line tool; without it our figure stands alone.")
    private @Nullable Path peer;

    @Mixin
    private RoundsOption rounds = new RoundsOption(5);

    private final PrintStream out = System.out;
    private final SimulationEngine engine = new TbcEngine();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Override
    public Integer call() throws IOException, InterruptedException, InvalidInputException {
        Map<String, JsonNode> requests = requests();
        out.printf(
                "%-22s %10s %8s %12s %14s %8s %8s %12s %14s%n",
                "request",
                "fights/s",
                "spread",
                "bytes/fight",
                "peer fights/s",
                "spread",
                "ratio",
                "luck's worth",
                "to precision");
        for (Map.Entry<String, JsonNode> request : requests.entrySet()) {
            measure(request.getKey(), withFightsOf300Seconds(request.getValue()));
        }
        return 0;
    }

    private Map<String, JsonNode> requests() throws IOException {
        if (reference == null) {
            return Map.of("sample", Sample.request());
        }
        Map<String, JsonNode> requests = new LinkedHashMap<>();
        for (ReferenceSuite suite : suites.in(reference, engine)) {
            suite.cases().stream()
                    .filter(one -> one.kind().equals("average"))
                    .forEach(one -> requests.put(suite.name(), one.request()));
        }
        return requests;
    }

    private static JsonNode withFightsOf300Seconds(JsonNode request) {
        ObjectNode copy = request.deepCopy().asObject();
        copy.withObject("/encounter").put("duration", FIGHT_SECONDS);
        return copy;
    }

    private void measure(String name, JsonNode request)
            throws IOException, InterruptedException, InvalidInputException {
        FightRunner runner = engine.plan(CanonicalJson.encode(request)).newRunner();
        long next = runFor(runner, 0, WARM_UP_SECONDS).fights();
        double[] ours = new double[rounds.count()];
        double[] theirs = new double[rounds.count()];
        double[] bytes = new double[rounds.count()];
        for (int round = 0; round < rounds.count(); round++) {
            Round measured = runFor(runner, next, ROUND_SECONDS);
            next += measured.fights();
            ours[round] = measured.fights() / measured.cpuSeconds();
            bytes[round] = (double) measured.bytes() / measured.fights();
            if (peer != null) {
                theirs[round] = new PeerProcess(peer).fightsPerSecond(request, PEER_FIGHTS, round + 1L);
            }
        }
        double worth = worthOfLuck(EngineResults.drain(runner));
        Arrays.sort(ours);
        Arrays.sort(theirs);
        Arrays.sort(bytes);
        double median = ours[rounds.count() / 2];
        out.printf(
                Locale.ROOT,
                "%-22s %10.0f %7.1f%% %12.1f %14s %8s %8s %12.1f %14s%n",
                name,
                median,
                spread(ours),
                // What fights allocate shows in every round. Now and then the compiler allocates in their name:
                // before it compiles a method, HotSpot makes strings of its class's constants, once for a class.
                bytes[rounds.count() / 2],
                peer == null ? "-" : "%.0f".formatted(theirs[rounds.count() / 2]),
                peer == null ? "-" : "%.1f%%".formatted(spread(theirs)),
                peer == null ? "-" : "%.2f x".formatted(median / theirs[rounds.count() / 2]),
                worth,
                // The peer's mean is that of its fights as they were, which vary as ours do.
                peer == null ? "-" : "%.1f x".formatted(worth * median / theirs[rounds.count() / 2]));
    }

    /// As many times the fights would be needed for the same standard error were luck not taken out of the mean.
    private static double worthOfLuck(ExactTotals totals) {
        ResultIdentity identity = new ResultIdentity(
                new EngineRef("bench", "1"), new InputHash("00".repeat(32)), SEED, 0, totals.fights());
        return ResultReport.of(identity, totals, List.of())
                .luck()
                .map(Luck::worth)
                .orElse(1.0);
    }

    /// From the least to the most, in percent of the median.
    private static double spread(double[] sorted) {
        return 100 * (sorted[sorted.length - 1] - sorted[0]) / sorted[sorted.length / 2];
    }

    private record Round(long fights, double cpuSeconds, long bytes) {}

    private Round runFor(FightRunner runner, long first, double seconds) {
        long fights = 0;
        long bytesBefore = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        long elapsed = 0;
        while (elapsed < seconds * 1e9) {
            runner.run(SEED, first + fights, BATCH);
            fights += BATCH;
            elapsed = threads.getCurrentThreadCpuTime() - start;
        }
        return new Round(fights, elapsed * 1e-9, threads.getCurrentThreadAllocatedBytes() - bytesBefore);
    }
}
