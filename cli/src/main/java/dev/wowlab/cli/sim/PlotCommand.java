package dev.wowlab.cli.sim;

import dev.wowlab.gamedata.Stat;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.VariantChange;
import dev.wowlab.protocol.result.VariantGain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What less and more of a stat does, in steps. Confined to the main thread.
@Command(
        name = "plot",
        description =
                "What less and more of a stat does, in steps: the curve that a stat weight is the slope of, with its"
                        + " caps. Each step fights with the same luck, 1,000 times unless told otherwise.")
public final class PlotCommand extends ComparisonCommand {
    @Option(
            names = "--stat",
            paramLabel = "NAME",
            required = true,
            description = "A stat, such as StatSpellHitRating; may be given several times.")
    private List<String> stats = new ArrayList<>();

    @Mixin
    private StepsOption steps = new StepsOption();

    public PlotCommand() {
        super("plot");
    }

    @Override
    JsonNode question(JsonNode request) {
        return steps.about(request, stats);
    }

    @Override
    void print(LocalSimulation.Outcome outcome) {
        out().printf(
                        Locale.ROOT,
                        "%,.1f DPS; %,d fights of each step in %.1f s, seed %d, the same luck for all%n",
                        outcome.report().dps().mean(),
                        outcome.report().iterations(),
                        outcome.elapsedSeconds(),
                        luck().seed());
        String before = "";
        for (VariantGain gain : outcome.report().variants()) {
            VariantChange change = gain.change().orElseThrow();
            if (!change.of().equals(before)) {
                Stat stat = Stat.byName(change.of()).orElseThrow();
                out().printf("%n  %-8s %10s %9s %8s  %s%n", "points", "DPS", "gain", "± 95 %", stat.label());
                before = change.of();
            }
            out().printf(
                            Locale.ROOT,
                            "  %+-8d %,10.1f %+9.1f %8.1f%n",
                            change.points(),
                            gain.dps(),
                            gain.gain(),
                            gain.halfWidth());
        }
        out().printf("%n  digest %s%n", outcome.report().digest());
    }

    @Override
    void printJson(LocalSimulation.Outcome outcome) {
        ObjectNode printed = luck().summary(outcome.report());
        for (VariantGain gain : outcome.report().variants()) {
            VariantChange change = gain.change().orElseThrow();
            printed.withArray("plot")
                    .addObject()
                    .put("stat", change.of())
                    .put("points", change.points())
                    .put("dps", gain.dps())
                    .put("gain", gain.gain())
                    .put("gainHalfWidth95", gain.halfWidth());
        }
        out().println(Json.mapper().writeValueAsString(printed));
    }
}
