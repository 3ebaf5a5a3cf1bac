package dev.wowlab.cli.sim;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.TbcEngine;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What changes do to the damage: requests against a first one, fight by fight with the same luck. Confined to the main
/// thread.
@Command(
        name = "compare",
        description = "Simulate requests against a first one in this process, fight by fight with the same luck: "
                + "tells small differences apart with far fewer fights than two simulations.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:an input is wrong, or cannot be read", "2:the command line is wrong"})
public final class CompareCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int MAX_FIGHTS = 10_000_000;
    private static final int NAME_WIDTH = 32;
    private static final String COLUMNS = " %10s %12s %10s %9s%n";

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "RaidSimRequests (JSON, or .gz): the first is what the others, and changes of it, are compared"
                            + " with.")
    private List<String> files = List.of();

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Fights of each (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of all of them (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final SimulationEngine engine = new TbcEngine();

    private record Named(String name, JsonNode request) {}

    private record Compared(String name, PairedFights fights) {}

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> misuse = misuse();
        if (misuse.isPresent()) {
            err.println("wowlab compare: " + misuse.get());
            return WRONG_USE;
        }
        InputTrouble trouble = new InputTrouble("compare", err);
        List<Named> requests = new ArrayList<>();
        for (String file : files) {
            Optional<JsonNode> request = trouble.orTell(file, () -> InputFile.request(file, err));
            if (request.isEmpty()) {
                return InputTrouble.EXIT_CODE;
            }
            requests.add(new Named(file, request.orElseThrow()));
        }
        JsonNode base = requests.getFirst().request();
        Optional<List<ChangeOptions.Changed>> changed = trouble.orTell(files.getFirst(), () -> changes.of(base));
        if (changed.isEmpty()) {
            return InputTrouble.EXIT_CODE;
        }
        changed.orElseThrow().forEach(change -> requests.add(new Named(change.name(), change.request())));
        List<LocalSimulation> simulations = new ArrayList<>();
        for (Named request : requests) {
            Optional<LocalSimulation> simulation = trouble.orTell(request.name(), () -> plan(request));
            if (simulation.isEmpty()) {
                return InputTrouble.EXIT_CODE;
            }
            simulations.add(simulation.orElseThrow());
        }
        KnownFights first = simulations.getFirst().fights(seed, iterations, threads.number());
        List<Compared> compared = new ArrayList<>();
        for (int i = 1; i < requests.size(); i++) {
            KnownFights other = simulations.get(i).fights(seed, iterations, threads.number());
            compared.add(new Compared(requests.get(i).name(), PairedFights.of(first, other)));
        }
        if (json) {
            printJson(compared);
        } else {
            print(compared);
        }
        return 0;
    }

    private Optional<String> misuse() {
        if (iterations < 2 || iterations > MAX_FIGHTS) {
            return Optional.of("--iterations must be 2 to " + MAX_FIGHTS + ", not " + iterations);
        }
        if (files.size() + changes.count() < 2) {
            return Optional.of(
                    "nothing to compare with: a second FILE, --wear, --set, --line or --without-each-line is needed");
        }
        if (files.stream().filter("-"::equals).count() > 1) {
            return Optional.of("only one FILE can be - for standard input");
        }
        return threads.misuse();
    }

    private LocalSimulation plan(Named request) throws InvalidInputException {
        LocalSimulation simulation = LocalSimulation.plan(engine, request.request());
        simulation.warnings().forEach(warning -> err.println("warning: " + request.name() + ": " + warning));
        return simulation;
    }

    private void print(List<Compared> compared) {
        PairedFights any = compared.getFirst().fights();
        int width = compared.stream().mapToInt(one -> one.name().length()).reduce(NAME_WIDTH, Math::max);
        String row = "%-" + width + "s" + COLUMNS;
        out.printf(Locale.ROOT, "%,d fights of each, seed %d, the same luck for all%n%n", iterations, seed);
        out.printf(row, "", "DPS", "difference", "± 95 %", "in %");
        out.printf(row, files.getFirst(), number(any.oneMean()), "", "", "");
        for (Compared one : compared) {
            PairedFights fights = one.fights();
            out.printf(
                    row,
                    one.name(),
                    number(fights.otherMean()),
                    String.format(Locale.ROOT, "%+,.1f", fights.difference()),
                    number(fights.differenceHalfWidth()),
                    String.format(Locale.ROOT, "%+.2f", 100 * fights.difference() / fights.oneMean()));
        }
        out.println();
        for (Compared one : compared) {
            out.println("  " + one.name() + ": " + verdict(one.fights()));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    private static String verdict(PairedFights fights) {
        if (fights.differenceVariance() == 0) {
            return fights.difference() == 0 ? "the same in every fight" : "differs alike in every fight";
        }
        String said = fights.differs() ? (fights.difference() > 0 ? "better" : "worse") : "no difference to be seen";
        return said
                + String.format(
                        Locale.ROOT,
                        "; as exact as %,.0f fights of each without common luck",
                        fights.independentFights());
    }

    private void printJson(List<Compared> compared) {
        ObjectNode printed = Json.mapper().createObjectNode();
        printed.put("fights", iterations).put("seed", seed).put("file", files.getFirst());
        printed.put("dps", compared.getFirst().fights().oneMean());
        for (Compared one : compared) {
            printed.withArray("compared")
                    .addObject()
                    .put("name", one.name())
                    .put("dps", one.fights().otherMean())
                    .put("difference", one.fights().difference())
                    .put("differenceHalfWidth95", one.fights().differenceHalfWidth())
                    .put("correlation", one.fights().correlation());
        }
        out.println(Json.mapper().writeValueAsString(printed));
    }
}
