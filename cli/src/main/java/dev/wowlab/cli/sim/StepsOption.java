package dev.wowlab.cli.sim;

import dev.wowlab.specs.comparison.PlotVariants;
import dev.wowlab.specs.comparison.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// How far a plot of a stat goes, and in which steps. Confined to the main thread.
public final class StepsOption {
    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Points of the stat to each side (default: " + PlotVariants.USUAL_POINTS + ").")
    private @Nullable Integer points;

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "Points of a step (default: " + PlotVariants.USUAL_STEP + ").")
    private @Nullable Integer step;

    /// Whether either was given.
    public boolean isGiven() {
        return points != null || step != null;
    }

    /// The input that asks for plots of some stats.
    ///
    /// @param stats by their names on the wire, such as `StatSpellHitRating`
    public JsonNode about(JsonNode request, List<String> stats) {
        return Question.plot(
                request,
                stats,
                points == null ? PlotVariants.USUAL_POINTS : points,
                step == null ? PlotVariants.USUAL_STEP : step);
    }
}
