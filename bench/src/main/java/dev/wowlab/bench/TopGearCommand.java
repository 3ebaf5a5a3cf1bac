package dev.wowlab.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.wowlab.cli.gear.PlannedSets;
import dev.wowlab.cli.gear.Race;
import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.FightRunner;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.engine.race.RaceRules;
import dev.wowlab.engine.race.Standing;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.gear.GearChoices;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What ranking many sets of gear costs by a race with the same luck, and by as many fights of each as its mean needs.
/// Confined to the main thread.
@Command(
        name = "topgear",
        description = "Measure the processor time of ranking a thousand sets of gear, against simulating each.",
        mixinStandardHelpOptions = true)
final class TopGearCommand implements Callable<Integer> {
    /// Three backs, three necks, two robes, five rings and four trinkets with what the sample wears: 1,080 sets.
    private static final String BAG = "{\"items\":[{\"id\":28766},{\"id\":29992},{\"id\":28762},{\"id\":30015},"
            + "{\"id\":30107},{\"id\":29305},{\"id\":29287},{\"id\":28757},{\"id\":28789},{\"id\":28785}]}";

    private static final int MOST_SETS = 5_000;
    private static final int FIRST_FIGHTS = 50;
    private static final int MOST_FIGHTS = 20_000;
    private static final int MEASURED_FIGHTS = 5_000;
    private static final double NANO = 1e-9;

    @Mixin
    private RequestOption input = new RequestOption();

    @Option(
            names = "--bag",
            paramLabel = "FILE",
            description = "Items (default: ten that make 1,080 sets of the sample).")
    private @Nullable Path bag;

    @Option(
            names = "--precision",
            defaultValue = "0.001",
            description = "Share of the DPS (default: ${DEFAULT-VALUE}).")
    private double precision;

    @Option(names = "--confidence", defaultValue = "0.99", description = "Default: ${DEFAULT-VALUE}.")
    private double confidence;

    private final PrintStream out = System.out;
    private final SimulationEngine engine = new TbcEngine();

    /// Mean and deviation of single fights, and what one costs.
    private record Single(double mean, double deviation, double seconds) {
        /// Fights after which the confidence interval of the mean is as wide as is wanted on either side.
        double fightsFor(double precision, double confidence) {
            double errors = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
            return Math.ceil(Math.pow(errors * deviation / (precision * mean), 2));
        }
    }

    @Override
    public Integer call() throws IOException, InvalidInputException, InterruptedException {
        byte[] request = Json.mapper().writeValueAsBytes(input.request());
        byte[] items = bag == null ? BAG.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(bag);
        Single single = single(request);
        long start = processorNanos();
        GearChoices.OwnedSets sets =
                GearChoices.read(GameData.get(), request, items, 0).owned(MOST_SETS);
        PlannedSets planned = PlannedSets.of(engine, sets, input.seed());
        double planning = (processorNanos() - start) * NANO;
        int threads = Runtime.getRuntime().availableProcessors();
        Race.Result result = Race.run(
                planned.size(),
                planned,
                new RaceRules(FIRST_FIGHTS, MOST_FIGHTS, precision, confidence),
                threads,
                (fights, left) -> {});
        double all = (processorNanos() - start) * NANO;
        double fixed = single.fightsFor(precision, confidence);
        double fixedSeconds = planning + fixed * planned.size() * single.seconds();
        long left = result.standings().stream().filter(Standing::left).count();
        out.printf(
                Locale.ROOT,
                "%,d sets; a fight has %.1f ± %.1f DPS and costs %.0f µs%n",
                planned.size(),
                single.mean(),
                single.deviation(),
                single.seconds() * 1e6);
        out.printf(Locale.ROOT, "%-34s %14s %14s%n", "", "fights", "processor s");
        out.printf(Locale.ROOT, "%-34s %14s %14.1f%n", "planning all", "", planning);
        out.printf(Locale.ROOT, "%-34s %,14d %14.1f%n", "a race with the same luck", result.fights(), all);
        out.printf(
                Locale.ROOT,
                "%-34s %,14.0f %14.1f%n",
                "each to the precision (computed)",
                fixed * planned.size(),
                fixedSeconds);
        out.printf(Locale.ROOT, "%d sets are left; the race costs 1/%.0f%n", left, fixedSeconds / all);
        return 0;
    }

    private Single single(byte[] request) throws InvalidInputException {
        FightRunner runner = engine.plan(request).newRunner();
        FightRecords records =
                new FightRecords(MEASURED_FIGHTS, runner.kindsOfLuck().size());
        runner.runEach(input.seed(), 0, records);
        long start = processorNanos();
        runner.runEach(input.seed(), MEASURED_FIGHTS, records);
        double seconds = (processorNanos() - start) * NANO / MEASURED_FIGHTS;
        double sum = 0;
        double squares = 0;
        for (long one : records.dps()) {
            sum += one * 1e-3;
            squares += one * 1e-3 * one * 1e-3;
        }
        double mean = sum / MEASURED_FIGHTS;
        return new Single(mean, Math.sqrt(squares / MEASURED_FIGHTS - mean * mean), seconds);
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
