package dev.wowlab.specs.comparison;

import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.json.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Less and more of a stat in steps: a curve, where a weight is but a slope. Stateless.
public final class PlotVariants {
    /// Points to both sides where nobody says how many.
    public static final int USUAL_POINTS = 200;

    /// Points of a step where nobody says how many.
    public static final int USUAL_STEP = 40;

    private static final int MAX_POINTS = 2_000;

    private PlotVariants() {}

    /// The changes that `{"stats": ["StatSpellHitRating"], "points": 200, "step": 40}` asks for, of each stat from the
    /// least to the most; without any there is no change, which is the request itself.
    static List<StatChange> changes(Message plot) {
        int points = plot.has("points") ? plot.integer("points", 2, MAX_POINTS) : USUAL_POINTS;
        int step = plot.has("step") ? plot.integer("step", 1, MAX_POINTS) : USUAL_STEP;
        List<String> names = plot.texts("stats");
        plot.refuseTheRest();
        if (2 * step > points) {
            plot.problem("step", step + " is more than half of the " + points + " points to each side");
        }
        if (names.isEmpty()) {
            plot.problem("stats", "must name a stat, such as " + Stat.SPELL_HIT_RATING.wireName());
        }
        int steps = points / step;
        if (2L * steps * names.size() > ComparisonInput.MAX_VARIANTS) {
            plot.problem(
                    "step",
                    2L * steps * names.size() + " steps of " + step + "; at most " + ComparisonInput.MAX_VARIANTS
                            + " can be compared");
        }
        List<StatChange> changes = new ArrayList<>();
        for (String name : names) {
            Optional<Stat> stat = StatChange.ofItems(name);
            if (stat.isEmpty()) {
                plot.problem("stats", "'" + name + "' is no stat of items, such as StatSpellHitRating");
            } else if (!plot.problems().any()) {
                IntStream.rangeClosed(-steps, steps)
                        .filter(times -> times != 0)
                        .forEach(times -> changes.add(new StatChange(stat.get(), times * step)));
            }
        }
        return changes.stream().distinct().toList();
    }
}
