package dev.wowlab.cli.sim;

import dev.wowlab.gamedata.Stat;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.Precision;
import dev.wowlab.protocol.result.VariantChange;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.specs.comparison.Question;
import dev.wowlab.specs.comparison.StatChange;
import dev.wowlab.specs.comparison.StatVariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a point of each stat is worth. Confined to the main thread.
@Command(
        name = "weights",
        description =
                "What a point of each stat is worth: the request and others with more or less of a stat fight with"
                        + " the same luck, 2,000 times each unless told otherwise.")
public final class WeightsCommand extends ComparisonCommand {
    private static final int USUAL_FIGHTS = 2_000;
    private static final String ROW = "  %-22s %11s %9s %10s %9s  %s%n";

    @Option(
            names = "--stat",
            paramLabel = "NAME",
            description = "A stat, such as StatSpellDamage; may be given several times (default: those that matter to"
                    + " the player).")
    private List<String> stats = new ArrayList<>();

    @Option(
            names = "--amount",
            paramLabel = "N",
            description = "Points of a rating or an attribute that are added (default: " + StatVariants.USUAL_AMOUNT
                    + "; twice as much attack power).")
    private int amount = StatVariants.USUAL_AMOUNT;

    /// A stat's worth.
    ///
    /// @param perPoint DPS for one point more, or lost with one point less
    /// @param standardError of that
    private record Weight(StatChange change, VariantGain gain, double perPoint, double standardError) {
        static Weight of(VariantGain gain) {
            VariantChange points = gain.change().orElseThrow();
            StatChange change = new StatChange(Stat.byName(points.of()).orElseThrow(), points.points());
            return new Weight(
                    change, gain, gain.perPoint().orElseThrow(), gain.standardError() / Math.abs(change.amount()));
        }

        /// The weight in points of another stat.
        double inPointsOf(Weight other) {
            return perPoint / other.perPoint;
        }

        /// Standard error of that, as if the two had nothing in common.
        double errorInPointsOf(Weight other) {
            return Math.hypot(standardError, inPointsOf(other) * other.standardError) / Math.abs(other.perPoint);
        }

        boolean isCertain() {
            return Math.abs(perPoint) > Precision.HALF_WIDTHS * standardError;
        }
    }

    public WeightsCommand() {
        super("weights", USUAL_FIGHTS);
    }

    @Override
    JsonNode question(JsonNode request) {
        return Question.weights(request, stats, amount);
    }

    private static List<Weight> weights(LocalSimulation.Outcome outcome) {
        return outcome.report().variants().stream().map(Weight::of).toList();
    }

    @Override
    void print(LocalSimulation.Outcome outcome) {
        out().printf(
                        Locale.ROOT,
                        "%,.1f DPS; %,d fights with each change in %.1f s, seed %d, the same luck for all%n%n",
                        outcome.report().dps().mean(),
                        outcome.report().iterations(),
                        outcome.elapsedSeconds(),
                        luck().seed());
        List<Weight> weights = weights(outcome);
        Weight first = weights.getFirst();
        boolean relative = first.isCertain();
        out().printf(ROW, "", "DPS a point", "± 95 %", relative ? "in points" : "", relative ? "± 95 %" : "", "");
        for (Weight weight : weights) {
            out().printf(
                            ROW,
                            weight.change().stat().label(),
                            number(weight.perPoint()),
                            number(Precision.HALF_WIDTHS * weight.standardError()),
                            relative ? number(weight.inPointsOf(first)) : "",
                            relative ? number(Precision.HALF_WIDTHS * weight.errorInPointsOf(first)) : "",
                            note(weight));
        }
        if (relative) {
            out().printf("%n  points are those of %s%n", first.change().stat().label());
        }
        out().printf("%n  digest %s%n", outcome.report().digest());
    }

    private static String note(Weight weight) {
        return String.format(Locale.ROOT, "(%+d)", weight.change().amount())
                + (weight.isCertain() ? "" : " not told from 0");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    @Override
    void printJson(LocalSimulation.Outcome outcome) {
        ObjectNode printed = luck().summary(outcome.report());
        for (Weight weight : weights(outcome)) {
            printed.withArray("weights")
                    .addObject()
                    .put("stat", weight.change().stat().wireName())
                    .put("amount", weight.change().amount())
                    .put("gain", weight.gain().gain())
                    .put("perPoint", weight.perPoint())
                    .put("perPointHalfWidth95", Precision.HALF_WIDTHS * weight.standardError());
        }
        out().println(Json.mapper().writeValueAsString(printed));
    }
}
