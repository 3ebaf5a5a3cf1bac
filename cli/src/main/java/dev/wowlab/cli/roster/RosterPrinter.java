package dev.wowlab.cli.roster;

import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.ResultReport.Spread;
import dev.wowlab.protocol.result.Shift;
import dev.wowlab.protocol.roster.RosterRow;
import dev.wowlab.protocol.roster.RosterTable;
import java.io.PrintStream;
import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/// Prints the table of a roster. Confined to one thread.
///
/// @param links address of a job's page
record RosterPrinter(PrintStream out, Function<RosterRow, String> links) {
    private static final int MOST_NAME = 40;

    /// The addresses of jobs on a platform.
    static Function<RosterRow, String> on(URI platform) {
        return row -> row.job()
                .map(job -> platform.resolve("/jobs/" + job).toString())
                .orElse("");
    }

    /// @param json whether as one JSON object
    /// @param csv whether as comma-separated values
    void print(RosterTable table, boolean json, boolean csv) {
        if (json) {
            printJson(table);
        } else if (csv) {
            printCsv(table);
        } else {
            print(table);
        }
    }

    void print(RosterTable table) {
        int names = width(table.rows().stream().map(row -> shown(row.label())), "name");
        int characters = width(table.rows().stream().map(RosterRow::character), "class");
        String format = "  %4s  %-" + names + "s  %-" + characters + "s  %11s %9s %10s";
        boolean changes = table.tellsChanges();
        StringBuilder head = new StringBuilder(String.format(format, "", "name", "class", "DPS", "± 95 %", "fights"));
        if (changes) {
            head.append(String.format(" %11s %9s  %s", "change", "± 95 %", ""));
        }
        out.println(head.toString().stripTrailing());
        int rank = 0;
        for (RosterRow row : table.rows()) {
            if (row.dps().isPresent()) {
                rank++;
                out.println((line(format, rank, row) + (changes ? change(row) : "") + doubt(row) + link(row))
                        .stripTrailing());
            } else {
                out.println(
                        "     –  " + shown(row.label()) + ": " + row.failure().orElse("no result yet") + link(row));
            }
        }
        if (changes) {
            out.println();
            out.println("  (!) beyond chance: luck alone explains such a change in less than 5 of 100 cases");
        }
        if (table.doubts() > 0) {
            out.println();
            out.println("  doubted: a node that alone computed a part of it was caught lying since; run again, honest"
                    + " nodes compute it");
        }
    }

    private static String line(String format, int rank, RosterRow row) {
        Spread dps = row.dps().orElseThrow();
        return String.format(
                Locale.ROOT,
                format,
                rank,
                shown(row.label()),
                row.character(),
                number("%,.1f", dps.mean()),
                number("%,.1f", dps.halfWidth()),
                number("%,d", row.fights()));
    }

    private static String change(RosterRow row) {
        return row.change()
                .map(change -> String.format(
                        " %11s %9s  %s",
                        number("%+,.1f", change.difference()),
                        change.halfWidth().map(half -> number("%,.1f", half)).orElse("–"),
                        word(change)))
                // new, or what it would be compared with is doubted
                .orElse(String.format(" %11s %9s  %s", "–", "", ""));
    }

    private static String doubt(RosterRow row) {
        return row.hasDoubt() ? "  doubted" : "";
    }

    private static String word(Shift change) {
        return change.beyondChance() ? "(!)" : change.isNone() ? "same" : "";
    }

    private String link(RosterRow row) {
        String link = links.apply(row);
        return link.isEmpty() ? "" : "  " + link;
    }

    void printCsv(RosterTable table) {
        out.println("rank,name,class,dps,dps_half_width_95,fights,change,change_half_width_95,beyond_chance,digest,job,"
                + "failure,doubted");
        int rank = 0;
        for (RosterRow row : table.rows()) {
            boolean known = row.dps().isPresent();
            out.println(String.join(
                    ",",
                    known ? String.valueOf(++rank) : "",
                    quoted(row.label()),
                    quoted(row.character()),
                    row.dps().map(dps -> number("%.3f", dps.mean())).orElse(""),
                    row.dps().map(dps -> number("%.3f", dps.halfWidth())).orElse(""),
                    known ? String.valueOf(row.fights()) : "",
                    row.change()
                            .map(change -> number("%.3f", change.difference()))
                            .orElse(""),
                    row.change()
                            .flatMap(Shift::halfWidth)
                            .map(half -> number("%.3f", half))
                            .orElse(""),
                    row.change()
                            .map(change -> String.valueOf(change.beyondChance()))
                            .orElse(""),
                    row.digest().map(digest -> digest.value()).orElse(""),
                    row.job().map(job -> job.value()).orElse(""),
                    quoted(row.failure().orElse("")),
                    known ? String.valueOf(row.hasDoubt()) : ""));
        }
    }

    void printJson(RosterTable table) {
        out.println(Json.mapper().writeValueAsString(table));
    }

    private static int width(Stream<String> texts, String head) {
        return Math.max(head.length(), texts.mapToInt(String::length).max().orElse(0));
    }

    private static String shown(String label) {
        return label.length() > MOST_NAME ? label.substring(0, MOST_NAME - 1) + "…" : label;
    }

    private static String number(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }
}
