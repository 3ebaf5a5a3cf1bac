package dev.wowlab.cli.sim;

import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.LootSource;
import dev.wowlab.gamedata.Zone;
import dev.wowlab.specs.comparison.Question;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Which drops of a raid or a dungeon would be upgrades. Confined to the main thread.
@Command(
        name = "drops",
        description = "Which drops of a raid or a dungeon would be upgrades: each item that the character could use, in"
                + " place of what is worn, fights with the same luck, 1,000 times unless told otherwise. Enchants are kept"
                + " where they fit.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the input is wrong, or cannot be read", "2:the command line is wrong"})
public final class DropsCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;
    private static final int USUAL_FIGHTS = 1_000;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A RaidSimRequest (JSON, or .gz); - reads standard input.")
    private String file = "-";

    @Option(names = "--zones", description = "Print the zones and their bosses, and nothing else.")
    private boolean listZones;

    @Option(
            names = "--zone",
            paramLabel = "NAME",
            description = "A raid or a dungeon; may be given several times. --zones prints them.")
    private List<String> zones = new ArrayList<>();

    @Option(
            names = "--boss",
            paramLabel = "NAME",
            description = "A boss of the zones; may be given several times (default: all of them).")
    private List<String> bosses = new ArrayList<>();

    @Option(
            names = "--gem",
            paramLabel = "ID",
            description = "Gem for the sockets of the drops (default: the one that is worn most).")
    private @Nullable Integer gem;

    @Mixin
    private SharedLuckOption luck = new SharedLuckOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public Integer call() throws InterruptedException {
        if (listZones) {
            printZones();
            return 0;
        }
        Optional<String> misuse = misuse();
        if (misuse.isPresent()) {
            err.println("wowlab drops: " + misuse.get());
            return WRONG_USE;
        }
        return new InputTrouble("drops", err)
                .orTell(file, () -> {
                    JsonNode question =
                            Question.drops(InputFile.request(file, err), zones, bosses, Optional.ofNullable(gem));
                    new RankedItems("drops", luck, json, out).tell(luck.answer(question, USUAL_FIGHTS, err));
                    return 0;
                })
                .orElse(InputTrouble.EXIT_CODE);
    }

    private Optional<String> misuse() {
        if (zones.isEmpty()) {
            return Optional.of("--zone must name a raid or a dungeon; --zones prints them");
        }
        return luck.misuse();
    }

    private void printZones() {
        for (Zone zone : GameData.get().zones()) {
            out.println(zone.name() + ": "
                    + zone.sources().stream().map(LootSource::name).collect(Collectors.joining(", ")));
        }
    }
}
