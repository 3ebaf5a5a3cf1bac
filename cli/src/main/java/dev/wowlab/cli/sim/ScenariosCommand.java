package dev.wowlab.cli.sim;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.protocol.result.VariantPlace;
import java.io.PrintStream;
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

/// The same character in many fights. Confined to the main thread.
@Command(
        name = "scenarios",
        description = "The same character in many fights: each length with each number of targets and so on, 1,000"
                + " fights of each unless told otherwise, as a matrix of DPS.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the input is wrong, or cannot be read", "2:the command line is wrong"})
public final class ScenariosCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int USUAL_FIGHTS = 1_000;
    private static final int CELL = 20;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A RaidSimRequest (JSON, or .gz); - reads standard input.")
    private String file = "-";

    @Mixin
    private FightsOption fights = new FightsOption();

    @Mixin
    private SharedLuckOption luck = new SharedLuckOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> misuse = luck.misuse().or(fights::misuse);
        if (misuse.isEmpty() && !fights.asked()) {
            misuse = Optional.of("give --durations, --targets, --without-execute or --without-buffs");
        }
        if (misuse.isPresent()) {
            err.println("wowlab scenarios: " + misuse.get());
            return WRONG_USE;
        }
        InputTrouble trouble = new InputTrouble("scenarios", err);
        Optional<JsonNode> request = trouble.orTell(file, () -> InputFile.request(file, err));
        Optional<JsonNode> question = request.isEmpty()
                ? request
                : trouble.orTell(fights.changes().orElse(file), () -> fights.about(request.get()));
        if (question.isEmpty()) {
            return InputTrouble.EXIT_CODE;
        }
        return trouble.orTell(file, () -> {
                    tell(luck.answer(question.get(), USUAL_FIGHTS, err));
                    return 0;
                })
                .orElse(InputTrouble.EXIT_CODE);
    }

    private void tell(LocalSimulation.Outcome outcome) {
        if (json) {
            printJson(outcome);
        } else {
            print(outcome);
        }
    }

    private void print(LocalSimulation.Outcome outcome) {
        List<VariantGain> cells = outcome.report().variants();
        out.printf(
                Locale.ROOT,
                "%,d fights of each in %.1f s, seed %d, the same luck for all; DPS ± 95 %%%n%n",
                outcome.report().iterations(),
                outcome.elapsedSeconds(),
                luck.seed());
        List<String> rows =
                cells.stream().map(cell -> place(cell).row()).distinct().toList();
        List<String> columns =
                cells.stream().map(cell -> place(cell).column()).distinct().toList();
        int width = rows.stream().mapToInt(String::length).max().orElse(0);
        line("", columns, width);
        for (String row : rows) {
            List<VariantGain> inRow =
                    cells.stream().filter(cell -> place(cell).row().equals(row)).toList();
            line(
                    row,
                    inRow.stream()
                            .map(cell -> number("%,.1f", cell.dps()) + " ± "
                                    + number("%,.1f", cell.dpsHalfWidth().orElse(0)))
                            .toList(),
                    width);
            if (inRow.stream().allMatch(VariantGain::tellsGain)) {
                line(
                        "",
                        inRow.stream()
                                .map(cell -> number("%+,.1f", cell.gain()) + " ± " + number("%,.1f", cell.halfWidth()))
                                .toList(),
                        width);
            }
        }
        out.printf("%n  digest %s%n", outcome.report().digest());
    }

    private void line(String name, List<String> cells, int width) {
        StringBuilder line = new StringBuilder("  ").append(name).repeat(' ', width - name.length());
        cells.forEach(cell ->
                line.append(" ").repeat(' ', Math.max(0, CELL - cell.length())).append(cell));
        out.println(line);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static VariantPlace place(VariantGain cell) {
        return cell.place().orElseThrow(() -> new IllegalStateException("'" + cell.name() + "' has no place"));
    }

    private void printJson(LocalSimulation.Outcome outcome) {
        ObjectNode printed = luck.summary(outcome.report());
        for (VariantGain cell : outcome.report().variants()) {
            VariantPlace place = place(cell);
            ObjectNode one = printed.withArray("scenarios").addObject();
            one.put("name", cell.name()).put("row", place.row()).put("column", place.column());
            one.put("dps", cell.dps());
            cell.dpsHalfWidth().ifPresent(halfWidth -> one.put("dpsHalfWidth95", halfWidth));
            if (cell.tellsGain()) {
                one.put("gain", cell.gain()).put("gainHalfWidth95", cell.halfWidth());
            }
        }
        out.println(Json.mapper().writeValueAsString(printed));
    }
}
