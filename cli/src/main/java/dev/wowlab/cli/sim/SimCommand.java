package dev.wowlab.cli.sim;

import dev.wowlab.cli.terminal.ProgressLine;
import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.combat.TextLog;
import dev.wowlab.node.EngineResults;
import dev.wowlab.protocol.json.CanonicalJson;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.LineWords;
import dev.wowlab.specs.json.FightEventJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Simulates one request, or a file of them, in this process. Confined to the main thread.
@Command(
        name = "sim",
        description = "Simulate a request in this process, without any service.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the input is wrong, or cannot be read",
            "2:the command line is wrong",
            "3:--lint found something"
        })
public final class SimCommand implements Callable<Integer> {
    private static final int FOUND_SOMETHING = 3;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "A RaidSimRequest, or a comparison of several (JSON, or .gz); - reads standard input.")
    private @Nullable String file;

    @Mixin
    private EffortOption effort = new EffortOption();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed; the same seed gives the same digest (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(
            names = "--json",
            description = "Print one JSON object: the report with its input, as 'wowlab again' reads it.")
    private boolean json;

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description = "Read one {\"case\", \"request\"} a line (plain or .gz) and print one JSON object a line.")
    private @Nullable Path lines;

    @Option(names = "--log", description = "Print what happens in one fight instead, line by line.")
    private boolean log;

    @Option(names = "--log-json", description = "The same fight as JSON events, one a line.")
    private boolean jsonLog;

    @Option(
            names = "--fight",
            paramLabel = "N",
            defaultValue = "0",
            description = "Which fight of that seed to print, from 0 (default: ${DEFAULT-VALUE}).")
    private long fight;

    @Option(
            names = "--lint",
            description = "Simulate nothing; look for lines of the action list that can never fire, conditions that"
                    + " are always true, spells and auras that the player does not have.")
    private boolean lint;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> misuse = misuse();
        if (misuse.isPresent()) {
            err.println("wowlab sim: " + misuse.get());
            return 2;
        }
        InputTrouble trouble = new InputTrouble("sim", err);
        Optional<Integer> code;
        if (lines != null) {
            Path many = lines;
            code = trouble.orTell(many.toString(), () -> simulateLines(many));
        } else {
            String one = file == null ? "-" : file;
            code = trouble.orTell(one, () -> simulateFile(one));
        }
        return code.orElse(InputTrouble.EXIT_CODE);
    }

    private Optional<String> misuse() {
        if ((file == null) == (lines == null)) {
            return Optional.of("give either FILE (or - for standard input) or --jsonl FILE; see 'wowlab sim --help'");
        }
        if (log && jsonLog) {
            return Optional.of("give either --log or --log-json");
        }
        if (lint && (log || jsonLog || lines != null)) {
            return Optional.of("--lint looks at one FILE: it goes with neither --log nor --jsonl");
        }
        if ((log || jsonLog) && (json || lines != null)) {
            return Optional.of(
                    "--log and --log-json print one fight of one FILE: they go with neither --json nor --jsonl");
        }
        if (fight < 0 || (fight > 0 && !log && !jsonLog)) {
            return Optional.of("--fight N names a fight for --log or --log-json, from 0 on");
        }
        return threads.misuse().or(effort::misuse);
    }

    private int simulateFile(String name) throws IOException, InvalidInputException, InterruptedException {
        JsonNode request = InputFile.request(name, err);
        if (lint) {
            return lint(request);
        }
        LocalSimulation simulation = LocalSimulation.plan(EngineChoice.forInput(request), request);
        if (log || jsonLog) {
            printFight(simulation);
            return 0;
        }
        LocalSimulation.Outcome outcome;
        if (json || !ProgressLine.isTerminal()) {
            outcome = run(simulation, (done, expected) -> {});
        } else {
            outcome = runWithProgressBar(simulation);
        }
        if (json) {
            out.println(Json.mapper().writeValueAsString(describe(request, outcome)));
        } else {
            LineWords lines =
                    EngineResults.words(EngineChoice.forInput(request).actionLists(CanonicalJson.encode(request)));
            ReportPrinter.print(outcome.report(), lines, outcome.elapsedSeconds(), out);
            effort.verdict(outcome.report()).ifPresent(verdict -> out.println("  " + verdict));
        }
        return 0;
    }

    private int lint(JsonNode request) throws InvalidInputException {
        List<InputProblem> findings = EngineChoice.forInput(request).lint(LocalSimulation.canonical(request));
        if (json) {
            LintPrinter.printJson(findings, out);
        } else {
            LintPrinter.print(findings, out);
        }
        return findings.isEmpty() ? 0 : FOUND_SOMETHING;
    }

    private void printFight(LocalSimulation simulation) {
        simulation.warnings().forEach(warning -> err.println("warning: " + warning));
        if (jsonLog) {
            simulation.replay(
                    seed, fight, event -> out.println(Json.mapper().writeValueAsString(FightEventJson.of(event))));
        } else {
            simulation.replay(seed, fight, new TextLog(out::println));
        }
        out.flush();
    }

    private LocalSimulation.Outcome runWithProgressBar(LocalSimulation simulation) throws InterruptedException {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("fights")
                .setInitialMax(effort.iterations())
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(100)
                .clearDisplayOnFinish()
                .build()) {
            return run(simulation, (done, expected) -> {
                bar.maxHint(expected);
                bar.stepTo(done);
            });
        }
    }

    private LocalSimulation.Outcome run(LocalSimulation simulation, LocalSimulation.Progress progress)
            throws InterruptedException {
        return effort.run(simulation, seed, threads.number(), progress);
    }

    /// One result a line. A line that cannot be simulated becomes an object with `error` in its place: the others are
    /// not lost.
    private int simulateLines(Path path) throws IOException, InterruptedException {
        boolean allGood = true;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(InputFile.open(path.toString()), StandardCharsets.UTF_8))) {
            int number = 0;
            // where nobody takes the results, nothing more is computed
            for (String line = reader.readLine(); line != null && !out.checkError(); line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    ObjectNode result = simulateLine(line, number);
                    allGood &= !result.has("error");
                    out.println(Json.mapper().writeValueAsString(result));
                }
            }
        }
        return allGood ? 0 : InputTrouble.EXIT_CODE;
    }

    private ObjectNode simulateLine(String line, int number) throws InterruptedException {
        ObjectNode result = Json.mapper().createObjectNode();
        try {
            JsonNode parsed = Json.mapper().readTree(line);
            result.put("case", parsed.path("case").asString("line " + number));
            if (!parsed.path("request").isObject()) {
                return result.put("error", "line " + number + " has no object 'request'");
            }
            JsonNode request = parsed.path("request");
            LocalSimulation simulation = LocalSimulation.plan(EngineChoice.forInput(request), request);
            result.setAll(describe(request, run(simulation, (done, expected) -> {})));
        } catch (JacksonException broken) {
            result.put("error", "line " + number + " is not JSON: " + InputFile.cause(broken));
        } catch (InvalidInputException invalid) {
            result.put("error", "line " + number + " cannot be simulated");
            for (InputProblem problem : invalid.problems()) {
                result.withArray("problems").add(problem.toString());
            }
        }
        return result;
    }

    /// The report, and the request that it is of, so that another build can simulate it again from this alone.
    private ObjectNode describe(JsonNode request, LocalSimulation.Outcome outcome) {
        ObjectNode described = Json.mapper().valueToTree(outcome.report());
        described.set("input", request);
        effort.precision()
                .ifPresent(wanted -> described
                        .putObject("precision")
                        .put("target", wanted.relative())
                        .put("reached", wanted.isReachedBy(outcome.report())));
        return described.put("elapsedSeconds", outcome.elapsedSeconds());
    }
}
