package dev.wowlab.cli.gear;

import dev.wowlab.engine.race.Standing;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.specs.gear.GearChange;
import dev.wowlab.specs.gear.GearSet;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Prints how sets rank. Stateless but for its stream.
final class Ranking {
    private static final String HEADING = "  %5s  %10s %12s %8s  %s%n";
    private static final String ROW = "  %4d%s  %10s %12s %8s  %s%n";

    private final List<GearSet> sets;
    private final Race.Result result;
    private final PrintStream out;

    Ranking(List<GearSet> sets, Race.Result result, PrintStream out) {
        this.sets = sets;
        this.result = result;
        this.out = out;
    }

    /// A table for people of the first `rows`.
    void print(int rows) {
        out.printf(HEADING, "", "DPS", "to worn", "± 95 %", "instead of what is worn");
        int shown = Math.min(rows, result.standings().size());
        for (int i = 0; i < shown; i++) {
            Standing standing = result.standings().get(i);
            boolean worn = standing.contender() == 0;
            out.printf(
                    Locale.ROOT,
                    ROW,
                    i + 1,
                    standing.left() ? "=" : " ",
                    String.format(Locale.ROOT, "%,.1f", standing.dps()),
                    worn ? "" : String.format(Locale.ROOT, "%+,.1f", standing.toFirst()),
                    worn ? "" : String.format(Locale.ROOT, "%,.1f", halfWidth(standing)),
                    worn ? "(what is worn)" : changes(standing));
        }
        if (shown < result.standings().size()) {
            out.printf(
                    Locale.ROOT,
                    "  … and %,d more: --csv or --json print all%n",
                    result.standings().size() - shown);
        }
        long level = result.standings().stream().filter(Standing::left).count();
        out.printf(
                "%n  %s%n",
                level == 1
                        ? "the first is the best"
                        : "= may each be the best: they differ by less than is known, or by less than matters");
    }

    /// Every row as comma-separated values.
    void printCsv() {
        out.println("rank,dps,to_worn,to_worn_half_width_95,fights,may_be_best,changes");
        for (int i = 0; i < result.standings().size(); i++) {
            Standing standing = result.standings().get(i);
            out.printf(
                    Locale.ROOT,
                    "%d,%.3f,%.3f,%.3f,%d,%b,\"%s\"%n",
                    i + 1,
                    standing.dps(),
                    standing.toFirst(),
                    halfWidth(standing),
                    standing.fights(),
                    standing.left(),
                    changes(standing).replace("\"", "\"\""));
        }
    }

    /// Every row in one JSON object.
    void printJson(long seed) {
        ObjectNode printed = Json.mapper().createObjectNode();
        printed.put("seed", seed).put("fights", result.fights()).put("sets", sets.size());
        for (Standing standing : result.standings()) {
            ObjectNode row = printed.withArray("ranking").addObject();
            row.put("dps", standing.dps())
                    .put("toWorn", standing.toFirst())
                    .put("toWornHalfWidth95", halfWidth(standing))
                    .put("fights", standing.fights())
                    .put("mayBeBest", standing.left());
            for (GearChange change : sets.get(standing.contender()).changes()) {
                row.withArray("changes")
                        .addObject()
                        .put("slot", change.slot().wireName())
                        .put("id", change.itemId())
                        .put("item", change.item())
                        .put("insteadOf", change.before());
            }
        }
        out.println(Json.mapper().writeValueAsString(printed));
    }

    private static double halfWidth(Standing standing) {
        return Precision.HALF_WIDTHS * standing.toFirstError();
    }

    private String changes(Standing standing) {
        return sets.get(standing.contender()).label();
    }
}
