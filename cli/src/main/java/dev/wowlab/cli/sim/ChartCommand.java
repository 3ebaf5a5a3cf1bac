package dev.wowlab.cli.sim;

import dev.wowlab.gamedata.ItemType;
import dev.wowlab.specs.comparison.Question;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Which item of one type is the best, wherever it comes from. Confined to the main thread.
@Command(
        name = "chart",
        description =
                "Which trinket, ring, necklace … is the best: each of a type that the character could use, in place"
                        + " of what is worn, fights with the same luck, 1,000 times unless told otherwise. Enchants are kept where"
                        + " they fit.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the input is wrong, or cannot be read", "2:the command line is wrong"})
public final class ChartCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int USUAL_FIGHTS = 1_000;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A RaidSimRequest (JSON, or .gz); - reads standard input.")
    private String file = "-";

    @Option(
            names = "--of",
            paramLabel = "TYPE",
            required = true,
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

    @Mixin
    private SharedLuckOption luck = new SharedLuckOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> misuse = luck.misuse();
        if (misuse.isPresent()) {
            err.println("wowlab chart: " + misuse.get());
            return WRONG_USE;
        }
        return new InputTrouble("chart", err)
                .orTell(file, () -> {
                    JsonNode question = Question.chart(
                            InputFile.request(file, err),
                            type,
                            number(phase),
                            number(minLevel),
                            Optional.ofNullable(gem));
                    new RankedItems("items", luck, json, out).tell(luck.answer(question, USUAL_FIGHTS, err));
                    return 0;
                })
                .orElse(InputTrouble.EXIT_CODE);
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
