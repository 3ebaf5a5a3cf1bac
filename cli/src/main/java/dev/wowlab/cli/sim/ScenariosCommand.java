package dev.wowlab.cli.sim;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.protocol.result.VariantPlace;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The same character in many fights. Confined to the main thread.
@Command(
        name = "scenarios",
        description = "The same character in many fights: each length with each number of targets and so on, 1,000"
                + " fights of each unless told otherwise, as a matrix of DPS.")
public final class ScenariosCommand extends ComparisonCommand {
    private static final int CELL = 20;

    @Mixin
    private FightsOption fights = new FightsOption();

    public ScenariosCommand() {
        super("scenarios");
    }

    @Override
    Optional<String> misuse() {
        return fights.misuse()
                .or(() -> fights.asked()
                        ? Optional.empty()
                        : Optional.of("give --durations, --targets, --without-execute or --without-buffs"));
    }

    @Override
    String blamed() {
        return fights.changes().orElse(file());
    }

    @Override
    JsonNode question(JsonNode request) throws IOException {
        return fights.about(request);
    }

    @Override
    void print(LocalSimulation.Outcome outcome) {
        List<VariantGain> cells = outcome.report().variants();
        out().printf(
                        Locale.ROOT,
                        "%,d fights of each in %.1f s, seed %d, the same luck for all; DPS ± 95 %%%n%n",
                        outcome.report().iterations(),
                        outcome.elapsedSeconds(),
                        luck().seed());
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
        out().printf("%n  digest %s%n", outcome.report().digest());
    }

    private void line(String name, List<String> cells, int width) {
        StringBuilder line = new StringBuilder("  ").append(name).repeat(' ', width - name.length());
        cells.forEach(cell ->
                line.append(" ").repeat(' ', Math.max(0, CELL - cell.length())).append(cell));
        out().println(line);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static VariantPlace place(VariantGain cell) {
        return cell.place().orElseThrow(() -> new IllegalStateException("'" + cell.name() + "' has no place"));
    }

    @Override
    void printJson(LocalSimulation.Outcome outcome) {
        ObjectNode printed = luck().summary(outcome.report());
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
        out().println(Json.mapper().writeValueAsString(printed));
    }
}
