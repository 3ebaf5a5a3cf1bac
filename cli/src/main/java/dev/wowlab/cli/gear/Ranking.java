package dev.wowlab.cli.gear;

import dev.wowlab.engine.race.Standing;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.race.RankedSet;
import dev.wowlab.specs.gear.GearChange;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Prints how sets rank. Immutable.
///
/// @param rows the best first
/// @param fights that it took, of all sets
record Ranking(List<RankedSet> rows, long fights) {
    private static final String HEADING = "  %5s  %10s %12s %8s  %s%n";
    private static final String ROW = "  %4d%s  %10s %12s %8s  %s%n";

    /// That of a race in this process.
    ///
    /// @param sets by the contenders' numbers
    static Ranking of(Race.Result result, PlannedSets sets) {
        int best = result.standings().getFirst().contender();
        List<RankedSet> rows = new ArrayList<>();
        for (Standing standing : result.standings()) {
            List<GearChange> changes = sets.changes(standing.contender());
            List<GearChange> fromBest = sets.changes(standing.contender(), best);
            rows.add(RankedSet.of(
                    rows.size() + 1,
                    standing.contender(),
                    new RankedSet.Score(standing.dps(), standing.toFirst(), standing.toFirstError(), standing.fights()),
                    standing.left(),
                    new RankedSet.Gear(
                            GearChange.label(changes),
                            changes(changes),
                            GearChange.label(fromBest),
                            changes(fromBest))));
        }
        return new Ranking(List.copyOf(rows), result.fights());
    }

    private static List<RankedSet.Change> changes(List<GearChange> changes) {
        return changes.stream()
                .map(change ->
                        new RankedSet.Change(change.slot().wireName(), change.itemId(), change.item(), change.before()))
                .toList();
    }

    /// A table for people of the first rows.
    void print(int most, PrintStream out) {
        out.printf(HEADING, "", "DPS", "to worn", "± 95 %", "difference");
        int shown = Math.min(most, rows.size());
        for (RankedSet row : rows.subList(0, shown)) {
            boolean worn = row.set() == 0;
            out.printf(
                    Locale.ROOT,
                    ROW,
                    row.rank(),
                    row.mayBeBest() ? "=" : " ",
                    String.format(Locale.ROOT, "%,.1f", row.dps()),
                    worn ? "" : String.format(Locale.ROOT, "%+,.1f", row.toWorn()),
                    worn ? "" : String.format(Locale.ROOT, "%,.1f", row.toWornHalfWidth95()),
                    shown(row));
        }
        if (shown < rows.size()) {
            out.printf(Locale.ROOT, "  … and %,d more: --csv or --json print all%n", rows.size() - shown);
        }
        long level = rows.stream().filter(RankedSet::mayBeBest).count();
        out.printf("%n  difference: of the first to what is worn, of the others to the first%n");
        out.printf(
                "  %s%n",
                level == 1
                        ? "the first is the best"
                        : "= may each be the best: they differ by less than is known, or by less than matters");
    }

    /// What a set has that the first has not; of the first, what is not worn.
    private static String shown(RankedSet row) {
        boolean worn = row.set() == 0;
        String what = row.rank() == 1 ? row.label() : row.difference();
        return worn ? "(what is worn)" + (what.isEmpty() ? "" : " " + what) : what;
    }

    /// Every row as comma-separated values.
    void printCsv(PrintStream out) {
        out.println("rank,dps,to_worn,to_worn_half_width_95,fights,may_be_best,changes,from_best");
        for (RankedSet row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%d,%.3f,%.3f,%.3f,%d,%b,%s,%s%n",
                    row.rank(),
                    row.dps(),
                    row.toWorn(),
                    row.toWornHalfWidth95(),
                    row.fights(),
                    row.mayBeBest(),
                    quoted(row.label()),
                    quoted(row.difference()));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /// Every row in one JSON object.
    void printJson(long seed, PrintStream out) {
        ObjectNode printed = Json.mapper().createObjectNode();
        printed.put("seed", seed).put("fights", fights).put("sets", rows.size());
        for (RankedSet row : rows) {
            ObjectNode one = printed.withArray("ranking").addObject();
            one.put("dps", row.dps())
                    .put("toWorn", row.toWorn())
                    .put("toWornHalfWidth95", row.toWornHalfWidth95())
                    .put("fights", row.fights())
                    .put("mayBeBest", row.mayBeBest());
            if (!row.changes().isEmpty()) {
                one.set("changes", Json.mapper().valueToTree(row.changes()));
            }
            if (!row.fromBest().isEmpty()) {
                one.set("fromBest", Json.mapper().valueToTree(row.fromBest()));
            }
        }
        out.println(Json.mapper().writeValueAsString(printed));
    }
}
