package dev.wowlab.cli.sim;

import dev.wowlab.gamedata.ItemType;
import dev.wowlab.specs.comparison.Question;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Which item of one type is the best, wherever it comes from. Confined to the main thread.
@Command(
        name = "chart",
        description =
                "Which trinket, ring, necklace … is the best: each of a type that the character could use, in place"
                        + " of what is worn, fights with the same luck, 1,000 times unless told otherwise. Enchants are kept where"
                        + " they fit.")
public final class ChartCommand extends ComparisonCommand {
    @Option(
            names = "--of",
            paramLabel = "TYPE",
            required = true,
            completionCandidates = ItemTypes.class,
            description = "Which items: ${COMPLETION-CANDIDATES}, in any case.")
    private ItemType type = ItemType.UNKNOWN;

    @Option(
            names = "--phase",
            paramLabel = "N",
            description = "The last phase of the game whose items count, 1 to 5 (default: all).")
    private @Nullable Integer phase;

    @Option(names = "--min-level", paramLabel = "N", description = "Least item level that counts (default: all).")
    private @Nullable Integer minLevel;

    @Option(
            names = "--gem",
            paramLabel = "ID",
            description = "Gem for the sockets of the items (default: the one that is worn most).")
    private @Nullable Integer gem;

    public ChartCommand() {
        super("chart");
    }

    @Override
    JsonNode question(JsonNode request) {
        return Question.chart(request, type, number(phase), number(minLevel), Optional.ofNullable(gem));
    }

    @Override
    void print(LocalSimulation.Outcome outcome) {
        RankedItems.print(outcome, luck(), out());
    }

    @Override
    void printJson(LocalSimulation.Outcome outcome) {
        RankedItems.printJson("items", outcome, luck(), out());
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
