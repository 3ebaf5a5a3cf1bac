package dev.wowlab.cli.gear;

import dev.wowlab.cli.platform.PlatformClient;
import dev.wowlab.cli.platform.RaceFollower;
import dev.wowlab.cli.platform.RacePlatformOption;
import dev.wowlab.cli.platform.RefusedException;
import dev.wowlab.cli.platform.UnreachableException;
import dev.wowlab.cli.platform.WebhookOption;
import dev.wowlab.cli.sim.InputFile;
import dev.wowlab.cli.sim.InputTrouble;
import dev.wowlab.cli.sim.ThreadsOption;
import dev.wowlab.cli.terminal.ProgressLine;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.engine.race.RaceRules;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RaceProgress;
import dev.wowlab.protocol.race.RaceState;
import dev.wowlab.protocol.race.RaceView;
import dev.wowlab.protocol.race.SubmitRace;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.comparison.Question;
import dev.wowlab.specs.gear.GearChoices;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// The best gear of what somebody owns. Confined to the main thread.
@Command(
        name = "topgear",
        description = "Find the best set of what a player wears and owns: all sets fight with the same luck, and those "
                + "that are worse for certain leave early.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:an input is wrong, or cannot be read; with --on: the race failed or was cancelled",
            "2:the command line is wrong",
            "3:the platform refused it",
            "4:no platform answers"
        })
public final class TopGearCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int LEAST_FIGHTS = 10;
    private static final int MOST_FIGHTS = 1_000_000;
    private static final int MOST_SETS = 100_000;
    private static final double PERCENT = 1e-2;

    @Parameters(index = "0", paramLabel = "FILE", description = "A RaidSimRequest with one player (JSON, or .gz).")
    private String file = "";

    @Option(
            names = "--bag",
            paramLabel = "FILE",
            required = true,
            description = "What else the player owns: a list 'items' of items with id, enchant, gems, as the exporter "
                    + "addon writes bags.")
    private String bag = "";

    @Option(
            names = "--gem",
            paramLabel = "ID",
            defaultValue = "0",
            description = "Gem for each socket of items in the bag that have no gems (default: none).")
    private int gem;

    @Option(
            names = "--precision",
            paramLabel = "PERCENT",
            defaultValue = "0.1",
            description = "Differences below this share of the DPS do not matter (default: ${DEFAULT-VALUE}).")
    private double precision;

    @Option(
            names = "--confidence",
            paramLabel = "PERCENT",
            defaultValue = "99",
            description = "That the best set is among those that are left (default: ${DEFAULT-VALUE}).")
    private double confidence;

    @Option(
            names = "--first",
            paramLabel = "N",
            defaultValue = "50",
            description = "Fights of each set in the first round; each round doubles them (default: ${DEFAULT-VALUE}).")
    private int first;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Fights of each set at most (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "5000",
            description =
                    "Sets that are ranked at most; more are refused (default: ${DEFAULT-VALUE}, with --on always).")
    private int most;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--rows",
            paramLabel = "N",
            defaultValue = "20",
            description = "Rows of the table (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(names = "--csv", description = "Print every set as comma-separated values.")
    private boolean csv;

    @Option(names = "--json", description = "Print every set in one JSON object.")
    private boolean json;

    @Mixin
    private WebhookOption webhook = new WebhookOption();

    @Mixin
    private RacePlatformOption platform = new RacePlatformOption();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final SimulationEngine engine = new TbcEngine();

    @Override
    public Integer call() throws RefusedException, UnreachableException, InterruptedException {
        Optional<String> misuse = misuse();
        if (misuse.isPresent()) {
            err.println("wowlab topgear: " + misuse.get());
            return WRONG_USE;
        }
        if (platform.isAsked()) {
            try (PlatformClient client = platform.client()) {
                return rankOn(client);
            }
        }
        if (webhook.asked().isPresent()) {
            err.println("wowlab topgear: --webhook goes with --on: a platform tells");
            return WRONG_USE;
        }
        return new InputTrouble("topgear", err)
                .orTell(file + " with " + bag, this::rank)
                .orElse(InputTrouble.EXIT_CODE);
    }

    private int rank() throws IOException, InvalidInputException, InterruptedException {
        GearChoices choices = GearChoices.read(
                GameData.get(),
                Json.mapper().writeValueAsBytes(InputFile.request(file, err)),
                InputFile.bytes(bag),
                gem);
        choices.warnings().forEach(warning -> err.println("warning: " + bag + ": " + warning));
        GearChoices.OwnedSets sets = choices.owned(most);
        if (sets.size() < 2) {
            err.println("wowlab topgear: nothing in " + bag + " can be worn instead of what is worn");
            return InputTrouble.EXIT_CODE;
        }
        rank(PlannedSets.of(engine, sets, seed));
        return 0;
    }

    private Optional<String> misuse() {
        if (first < LEAST_FIGHTS || iterations < first || iterations > MOST_FIGHTS) {
            return Optional.of("--first must be " + LEAST_FIGHTS + " or more, --iterations from there to " + MOST_FIGHTS
                    + "; they are " + first + " and " + iterations);
        }
        if (!(precision > 0 && precision < 100)) {
            return Optional.of("--precision must be more than 0 and less than 100, not " + precision);
        }
        if (!(confidence >= 50 && confidence < 100)) {
            return Optional.of("--confidence must be 50 or more and less than 100, not " + confidence);
        }
        if (most < 2 || most > MOST_SETS) {
            return Optional.of("--most must be 2 to " + MOST_SETS + ", not " + most);
        }
        if (rows < 1) {
            return Optional.of("--rows must be 1 or more, not " + rows);
        }
        if (json && csv) {
            return Optional.of("give either --json or --csv");
        }
        if (file.equals("-") && bag.equals("-")) {
            return Optional.of("only one of FILE and --bag can be - for standard input");
        }
        return threads.misuse();
    }

    private void rank(PlannedSets planned) throws InterruptedException {
        planned.warnings().forEach(warning -> err.println("warning: " + warning));
        RaceRules rules = new RaceRules(first, iterations, precision * PERCENT, confidence * PERCENT);
        boolean tells = !json && !csv && ProgressLine.isTerminal();
        long start = System.nanoTime();
        Race.Result result = Race.run(planned.size(), planned, rules, threads.number(), (fights, left) -> {
            if (tells) {
                err.printf(Locale.ROOT, "  %,d fights of each: %,d sets may be the best%n", fights, left);
            }
        });
        print(Ranking.of(result, planned), start);
    }

    private void print(Ranking ranking, long startNanos) {
        if (json) {
            ranking.printJson(seed, out);
        } else if (csv) {
            ranking.printCsv(out);
        } else {
            double seconds = (System.nanoTime() - startNanos) * 1e-9;
            out.printf(
                    Locale.ROOT,
                    "%,d sets, %,d fights in %.1f s, seed %d, the same luck for all%n%n",
                    ranking.rows().size(),
                    ranking.fights(),
                    seconds,
                    seed);
            ranking.print(rows, out);
        }
    }

    /// The same race, by the nodes of a platform.
    private int rankOn(PlatformClient client) throws RefusedException, UnreachableException, InterruptedException {
        InputTrouble trouble = new InputTrouble("topgear", err);
        Optional<JsonNode> request = trouble.orTell(file, () -> InputFile.request(file, err));
        Optional<JsonNode> items = request.isEmpty() ? request : trouble.orTell(bag, () -> InputFile.json(bag));
        if (items.isEmpty()) {
            return InputTrouble.EXIT_CODE;
        }
        SubmitRace submit = new SubmitRace(
                Question.bag(request.get(), items.get(), gem == 0 ? Optional.empty() : Optional.of(gem)),
                Optional.of(seed),
                Optional.of((long) first),
                Optional.of((long) iterations),
                Optional.of(precision * PERCENT),
                Optional.of(confidence * PERCENT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                webhook.asked());
        long start = System.nanoTime();
        RaceView race = client.submit(submit, UUID.randomUUID().toString());
        err.println("race " + race.id() + "  " + platform.page("/races/" + race.id()));
        RaceView ended = RaceFollower.awaitEnd(client, race.id(), now -> tell(now.progress()));
        ended.progress().warnings().forEach(warning -> err.println("warning: " + warning));
        if (ended.state() != RaceState.COMPLETED) {
            err.println("wowlab topgear: race " + ended.id() + " ended as " + ended.state());
            ended.progress().failures().forEach(failure -> err.println("  " + failure));
            return InputTrouble.EXIT_CODE;
        }
        print(new Ranking(client.ranking(race.id()).ranking(), ended.progress().fights()), start);
        return 0;
    }

    private void tell(RaceProgress progress) {
        err.printf(
                Locale.ROOT,
                "  %sstage %d, %,d fights of each: %,d sets may be the best%n",
                progress.run().number() == 1 ? "" : "a node was caught lying, all is played again: ",
                progress.stage(),
                progress.stageFights(),
                progress.left());
    }
}
