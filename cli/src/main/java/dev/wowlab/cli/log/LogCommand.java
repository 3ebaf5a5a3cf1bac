package dev.wowlab.cli.log;

import dev.wowlab.cli.sim.EffortOption;
import dev.wowlab.cli.sim.EngineChoice;
import dev.wowlab.cli.sim.InputFile;
import dev.wowlab.cli.sim.InputTrouble;
import dev.wowlab.cli.sim.LocalSimulation;
import dev.wowlab.cli.sim.ThreadsOption;
import dev.wowlab.combatlog.CombatLog;
import dev.wowlab.combatlog.LogComparison;
import dev.wowlab.combatlog.LoggedFight;
import dev.wowlab.combatlog.LoggedPlayer;
import dev.wowlab.combatlog.NoCombatLogException;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Tells the fights of a combat log, what a player did in one, and what a simulation of the character does
/// otherwise. Confined to the main thread.
@Command(
        name = "log",
        description = "Read a combat log of the game: its fights, what a player did in one of them, and how that"
                + " compares with a simulation of the character.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the log or the request is wrong, or cannot be read",
            "2:the command line is wrong, or there is no such fight or player"
        })
public final class LogCommand implements Callable<Integer> {
    private static final int NO_SUCH = 2;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "The game's WoWCombatLog.txt (or .gz); - reads standard input.")
    private String file = "";

    @Option(
            names = "--fight",
            paramLabel = "N",
            description = "Which fight, by its number in the list (default: the list, or the only fight there is).")
    private @Nullable Integer number;

    @Option(
            names = "--player",
            paramLabel = "NAME",
            description = "Who, with or without the realm (default: whoever wrote the log).")
    private @Nullable String name;

    @Option(
            names = "--against",
            paramLabel = "REQUEST",
            description = "Simulate this request, a file, a link or preset:NAME, for as long as the fight was, and lay"
                    + " both side by side.")
    private @Nullable String request;

    @Option(
            names = "--gear",
            description = "Print what the player wore instead, as a list of gear that 'wowlab import' reads onto a"
                    + " preset.")
    private boolean gear;

    @Option(names = "--all", description = "List also fights that the game did not call encounters.")
    private boolean all;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private EffortOption effort = new EffortOption();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the simulation (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> misuse = misuse();
        if (misuse.isPresent()) {
            return refuse(misuse.get());
        }
        InputTrouble trouble = new InputTrouble("log", err);
        Optional<CombatLog> log = trouble.orTell(file, this::read);
        if (log.isEmpty()) {
            return InputTrouble.EXIT_CODE;
        }
        if (log.get().unread() > 0) {
            err.printf(
                    "%,d of %,d lines were cut off, or are none of a combat log%n",
                    log.get().unread(), log.get().lines());
        }
        List<LoggedFight> fights = log.get().fights();
        if (number == null && fights.size() != 1) {
            new LogPrinter(out).printFights(fights, all, json);
            return 0;
        }
        int chosen = number == null ? 1 : number;
        if (chosen > fights.size()) {
            return refuse("the log has " + fights.size() + " fights of 10 s and more, there is no number " + chosen);
        }
        return tell(fights.get(chosen - 1), trouble);
    }

    private Optional<String> misuse() {
        if (number != null && number < 1) {
            return Optional.of("--fight is a number of the list, from 1 on, not " + number);
        }
        if (gear && (request != null || json)) {
            return Optional.of("--gear prints a list of gear (JSON): it goes with neither --against nor --json");
        }
        return threads.misuse().or(effort::misuse);
    }

    private CombatLog read() throws IOException {
        try (BufferedReader text =
                new BufferedReader(new InputStreamReader(InputFile.open(file), StandardCharsets.UTF_8))) {
            return CombatLog.read(text);
        } catch (NoCombatLogException other) {
            throw new IOException("it " + other.getMessage(), other);
        }
    }

    private int tell(LoggedFight fight, InputTrouble trouble) throws InterruptedException {
        Optional<LoggedPlayer> player = fight.player(Optional.ofNullable(name));
        if (player.isEmpty() && (name != null || request != null || gear)) {
            return refuse((name == null ? "who wrote the log did nothing there" : "there is no '" + name + "'")
                    + "; --player NAME is one of "
                    + fight.names());
        }
        LogPrinter printer = new LogPrinter(out);
        if (player.isEmpty()) {
            printer.printPlayers(fight, json);
            return 0;
        }
        if (gear) {
            return printGear(player.get());
        }
        if (request == null) {
            printer.printPlayer(fight, player.get(), json);
            return 0;
        }
        String against = request;
        return trouble.orTell(against, () -> compare(fight, player.get(), against))
                .orElse(InputTrouble.EXIT_CODE);
    }

    private int printGear(LoggedPlayer player) {
        if (player.gear().isEmpty()) {
            return refuse("the log does not say what " + player.name()
                    + " wore: it does so when an encounter begins, with advanced combat logging");
        }
        out.println(Json.mapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(GearList.of(player.gear().get())));
        return 0;
    }

    private int compare(LoggedFight fight, LoggedPlayer player, String against)
            throws IOException, InvalidInputException, InterruptedException {
        JsonNode input = InputFile.request(against, err);
        if (!(input.path("encounter") instanceof ObjectNode encounter)) {
            return refuse("a log is laid beside one character's request; " + against + " is none");
        }
        encounter.put("duration", fight.seconds());
        encounter.put("durationVariation", 0);
        LocalSimulation simulation = LocalSimulation.plan(EngineChoice.forInput(input), input);
        ResultReport report = effort.run(simulation, seed, threads.number(), (done, expected) -> {})
                .report();
        Optional<String> unfit = LogComparison.unfit(report);
        if (unfit.isPresent()) {
            return refuse(against + " cannot be laid beside a log: " + unfit.get());
        }
        new LogPrinter(out).printComparison(LogComparison.of(fight, player, report), report, json);
        return 0;
    }

    private int refuse(String why) {
        err.println("wowlab log: " + why);
        return NO_SUCH;
    }
}
