package dev.wowlab.bench;

import dev.wowlab.cli.sim.KnownFights;
import dev.wowlab.cli.sim.LocalSimulation;
import dev.wowlab.cli.sim.PairedFights;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.TbcEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What common random numbers are worth: two requests that differ in one item, each fight of both from the
/// same seed, against fights of their own seeds. Confined to the main thread.
@Command(
        name = "crn",
        description = "Measure the variance of the difference of two requests by common random numbers, against "
                + "independent runs.",
        mixinStandardHelpOptions = true)
final class CrnCommand implements Callable<Integer> {
    @Mixin
    private RequestOption input = new RequestOption();

    @Option(
            names = "--slot",
            defaultValue = "11",
            description = "Place of the item in the equipment, from 0 (default: ${DEFAULT-VALUE}, the second ring).")
    private int slot;

    @Option(
            names = "--item",
            defaultValue = "28757",
            description = "Item that is worn there instead (default: ${DEFAULT-VALUE}).")
    private int item;

    @Option(names = "--iterations", defaultValue = "20000", description = "Fights (default: ${DEFAULT-VALUE}).")
    private int iterations;

    private final PrintStream out = System.out;
    private final SimulationEngine engine = new TbcEngine();

    @Override
    public Integer call() throws IOException, InvalidInputException, InterruptedException {
        JsonNode base = input.request();
        long seed = input.seed();
        LocalSimulation one = LocalSimulation.plan(engine, base);
        LocalSimulation other = LocalSimulation.plan(engine, withItem(base, slot, item));
        int threads = Runtime.getRuntime().availableProcessors();
        KnownFights ones = one.fights(seed, iterations, threads);
        PairedFights common = PairedFights.of(ones, other.fights(seed, iterations, threads));
        PairedFights independent = PairedFights.of(ones, other.fights(~seed, iterations, threads));
        out.printf("%-22s %12s %12s %14s %12s%n", "fights of", "difference", "± 95 %", "variance", "correlation");
        print("the same seed", common);
        print("seeds of their own", independent);
        out.printf(
                Locale.ROOT,
                "common random numbers need %.2f times the fights of independent ones for the same error%n",
                common.differenceVariance() / independent.differenceVariance());
        return 0;
    }

    private void print(String name, PairedFights fights) {
        out.printf(
                Locale.ROOT,
                "%-22s %12.2f %12.2f %14.1f %12.3f%n",
                name,
                fights.difference(),
                fights.differenceHalfWidth(),
                fights.differenceVariance(),
                fights.correlation());
    }

    /// The request with another item, without gems or enchant, in one slot of its first player.
    static JsonNode withItem(JsonNode request, int slot, int item) {
        ObjectNode copy = request.deepCopy().asObject();
        JsonNode items = copy.at("/raid/parties/0/players/0/equipment/items");
        if (!items.isArray() || slot < 0 || slot >= items.size()) {
            throw new IllegalArgumentException("the first player has no equipment slot " + slot);
        }
        items.asArray().set(slot, Json.mapper().createObjectNode().put("id", item));
        return copy;
    }
}
