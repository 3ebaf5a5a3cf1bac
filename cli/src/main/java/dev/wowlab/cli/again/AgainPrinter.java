package dev.wowlab.cli.again;

import dev.wowlab.gamedata.ActionNames;
import dev.wowlab.protocol.again.AgainOutcome;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ActionShift;
import dev.wowlab.protocol.result.ReportDifference;
import dev.wowlab.protocol.result.Shift;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Prints what became of results on the engine of today. Confined to one thread.
///
/// @param actions most actions shown of each result
record AgainPrinter(PrintStream out, int actions) {
    private static final String HEAD = "  %-10s %10s %10s %11s %9s %8s  %s%n";
    private static final String ACTION = "      %-32s %16s %18s %9s %17s  %s%n";

    void print(List<AgainRow> rows) {
        out.printf(Locale.ROOT, HEAD, "", "before", "after", "difference", "± 95 %", "in %", "result");
        rows.forEach(this::print);
        out.println();
        out.println("  " + summary(rows));
        if (rows.stream().anyMatch(row -> row.difference().isPresent())) {
            out.println(
                    "  ± is that of two results with luck of their own; with the same seed the true one is narrower,"
                            + " by how much totals do not tell.");
            out.println(
                    "  An action is marked (!) where luck explains it, among all actions of its result, in less than"
                            + " 5 of 100 cases.");
        }
    }

    private void print(AgainRow row) {
        String word = word(row.outcome());
        if (row.difference().isEmpty()) {
            out.printf(Locale.ROOT, HEAD, word, "", "", "", "", "", row.name() + "  (" + row.engine() + ")");
        } else {
            ReportDifference difference = row.difference().get();
            Shift dps = difference.dps();
            out.printf(
                    Locale.ROOT,
                    HEAD,
                    word,
                    number(dps.before()),
                    number(dps.after()),
                    signed(dps.difference()),
                    dps.halfWidth().map(AgainPrinter::number).orElse("–"),
                    String.format(Locale.ROOT, "%+.2f", 100 * dps.relative()),
                    row.name() + "  (" + difference.before() + " → " + difference.after() + ")");
        }
        row.reasons().forEach(reason -> out.println("      " + reason));
        row.difference().ifPresent(this::printDetails);
    }

    private void printDetails(ReportDifference difference) {
        List<ActionShift> moved = difference.moved();
        if (!moved.isEmpty() && actions > 0) {
            out.printf(Locale.ROOT, ACTION, "moved most", "casts", "DPS", "", "share in %", "");
            moved.stream().limit(actions).forEach(this::print);
        }
        if (moved.size() > actions && actions > 0) {
            out.println("      … and " + (moved.size() - actions) + " more that moved; --actions N shows them");
        }
        difference.newWarnings().forEach(warning -> out.println("      new warning: " + warning));
        difference.goneWarnings().forEach(warning -> out.println("      warning is gone: " + warning));
    }

    private void print(ActionShift action) {
        out.printf(
                Locale.ROOT,
                ACTION,
                name(action),
                fromTo(action.casts().before(), action.casts().after()),
                fromTo(action.dpsBefore(), action.dpsAfter()),
                signed(action.dpsDifference()),
                fromTo(100 * action.shareBefore(), 100 * action.shareAfter()),
                action.beyondChance() ? "!" : "");
    }

    private static String name(ActionShift action) {
        String tag = ActionNames.tag(action.id());
        return (action.unit().equals("player") ? "" : action.unit() + " ")
                + ActionNames.of(action.id())
                + (tag.isEmpty() ? "" : " (" + tag + ")");
    }

    private static String fromTo(double before, double after) {
        return number(before) + " → " + number(after);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+,.1f", value);
    }

    private static String word(AgainOutcome outcome) {
        return switch (outcome) {
            case CHANGED -> "CHANGED";
            case UNCHANGED -> "unchanged";
            case IDENTICAL -> "identical";
            case REFUSED -> "REFUSED";
            case FAILED -> "FAILED";
            case UNDER_WAY -> "under way";
            case NOT_ASKED -> "not asked";
            case CURRENT -> "current";
        };
    }

    /// `4 results: 1 changed beyond chance, 2 identical, 1 refused`
    private static String summary(List<AgainRow> rows) {
        Map<AgainOutcome, Integer> counts = new EnumMap<>(AgainOutcome.class);
        rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        StringBuilder words = new StringBuilder(rows.size() + (rows.size() == 1 ? " result" : " results"));
        String separator = ": ";
        for (Map.Entry<AgainOutcome, Integer> entry : counts.entrySet()) {
            words.append(separator).append(entry.getValue()).append(' ').append(phrase(entry.getKey()));
            separator = ", ";
        }
        return words.toString();
    }

    private static String phrase(AgainOutcome outcome) {
        return switch (outcome) {
            case CHANGED -> "changed beyond chance";
            case UNCHANGED -> "unchanged within chance";
            case REFUSED -> "refused by the engine";
            case CURRENT -> "computed by the engine of today";
            case IDENTICAL, FAILED, UNDER_WAY, NOT_ASKED -> word(outcome).toLowerCase(Locale.ROOT);
        };
    }

    void printJson(List<AgainRow> rows) {
        ObjectNode printed = Json.mapper().createObjectNode();
        ObjectNode counts = printed.putObject("counts");
        rows.forEach(row -> counts.put(
                row.outcome().name(), 1 + counts.path(row.outcome().name()).asInt(0)));
        printed.set("results", Json.mapper().valueToTree(rows));
        out.println(Json.mapper().writeValueAsString(printed));
    }
}
