package dev.wowlab.cli.platform;

import dev.wowlab.cli.sim.ChangeOptions;
import dev.wowlab.cli.sim.FightsOption;
import dev.wowlab.cli.sim.InputFile;
import dev.wowlab.cli.sim.ItemTypes;
import dev.wowlab.cli.sim.StepsOption;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.ItemType;
import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.comparison.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// What is asked about a request, other than its damage. Confined to the main thread.
final class QuestionOption {
    @Option(names = "--weights", description = "Ask what more or less of each stat does to FILE's damage.")
    private boolean weights;

    @Option(
            names = "--bag",
            paramLabel = "FILE",
            description = "Ask for the best set of what FILE wears and of these items (as for 'wowlab topgear'), up to"
                    + " 100 sets; 'wowlab topgear --on' takes more.")
    private @Nullable String bag;

    @Option(
            names = "--drops",
            paramLabel = "ZONE",
            description = "Ask what each drop of a raid or a dungeon would do to FILE's damage ('wowlab drops --zones'"
                    + " prints them); may be given several times.")
    private List<String> drops = new ArrayList<>();

    @Option(
            names = "--chart",
            paramLabel = "TYPE",
            completionCandidates = ItemTypes.class,
            description =
                    "Ask what each item of a type would do to FILE's damage: ${COMPLETION-CANDIDATES}, in any case.")
    private @Nullable ItemType chart;

    @Option(
            names = "--phase",
            paramLabel = "N",
            description = "With --chart, the last phase of the game whose items count, 1 to 5 (default: all).")
    private @Nullable Integer phase;

    @Option(
            names = "--gem",
            paramLabel = "ID",
            description = "Gem for each socket of items in the bag without gems, of drops, or of a chart.")
    private @Nullable Integer gem;

    @Option(
            names = "--plot",
            paramLabel = "STAT",
            description = "Ask what less and more of a stat does, in steps, such as StatSpellHitRating; may be given"
                    + " several times.")
    private List<String> plot = new ArrayList<>();

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    @Mixin
    private StepsOption steps = new StepsOption();

    @Mixin
    private FightsOption fights = new FightsOption();

    /// The file of the bag, or of changes.
    Optional<String> bag() {
        return Optional.ofNullable(bag).or(fights::changes);
    }

    Optional<String> misuse() {
        int asked = (weights ? 1 : 0)
                + (bag == null ? 0 : 1)
                + (drops.isEmpty() ? 0 : 1)
                + (chart == null ? 0 : 1)
                + (plot.isEmpty() ? 0 : 1)
                + (fights.asked() ? 1 : 0)
                + (changes.count() > 0 ? 1 : 0);
        if (asked > 1) {
            return Optional.of("give one of --weights, --bag, --drops, --chart, --plot, other fights and changes");
        }
        if (phase != null && chart == null) {
            return Optional.of("--phase goes with --chart");
        }
        if (steps.isGiven() && plot.isEmpty()) {
            return Optional.of("--points and --step go with --plot");
        }
        return gem != null && (asked == 0 || weights || !plot.isEmpty() || fights.asked() || changes.count() > 0)
                ? Optional.of("--gem goes with --bag, --drops or --chart")
                : fights.misuse();
    }

    /// What a job that asks it is called where nobody names it.
    Optional<String> title() {
        if (weights) {
            return Optional.of("Stat weights");
        }
        if (bag != null) {
            return Optional.of("The best of a bag");
        }
        if (chart != null) {
            return Optional.of("Chart of items: " + chart.name().toLowerCase(Locale.ROOT));
        }
        if (!plot.isEmpty()) {
            return Optional.of(
                    "Plot of " + plot.stream().map(QuestionOption::statName).collect(Collectors.joining(", ")));
        }
        if (fights.asked()) {
            return Optional.of("Many fights");
        }
        if (changes.count() > 0) {
            return Optional.of("Changes");
        }
        return drops.isEmpty() ? Optional.empty() : Optional.of("Drops of " + String.join(", ", drops));
    }

    /// The input that asks it.
    ///
    /// @throws IOException when the bag's file is missing or unreadable
    /// @throws InvalidInputException when a change cannot be made
    JsonNode about(JsonNode request) throws IOException, InvalidInputException {
        if (bag != null) {
            return Question.bag(request, InputFile.json(bag), Optional.ofNullable(gem));
        }
        if (!drops.isEmpty()) {
            return Question.drops(request, drops, List.of(), Optional.ofNullable(gem));
        }
        if (chart != null) {
            OptionalInt last = phase == null ? OptionalInt.empty() : OptionalInt.of(phase);
            return Question.chart(request, chart, last, OptionalInt.empty(), Optional.ofNullable(gem));
        }
        if (!plot.isEmpty()) {
            return steps.about(request, plot);
        }
        if (fights.asked()) {
            return fights.about(request);
        }
        if (changes.count() > 0) {
            return Question.changes(request, changes.variants(request));
        }
        return weights ? Question.weights(request) : request;
    }

    /// What is no stat is left to the platform, which says so.
    private static String statName(String wireName) {
        return Stat.byName(wireName).map(Stat::label).orElse(wireName);
    }
}
