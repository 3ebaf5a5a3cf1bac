package dev.wowlab.cli.sim;

import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.LootSource;
import dev.wowlab.gamedata.Zone;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.protocol.result.VariantGain;
import dev.wowlab.specs.comparison.Question;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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
                    tell(luck.answer(question, USUAL_FIGHTS, err));
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

    private void tell(LocalSimulation.Outcome outcome) {
        List<VariantGain> ranked = outcome.report().bestVariants();
        if (json) {
            printJson(outcome, ranked);
        } else {
            print(outcome, ranked);
        }
    }

    private void print(LocalSimulation.Outcome outcome, List<VariantGain> ranked) {
        double dps = outcome.report().dps().mean();
        out.printf(
                Locale.ROOT,
                "%,.1f DPS as worn; %,d fights with each item in %.1f s, seed %d, the same luck for all%n%n",
                dps,
                outcome.report().iterations(),
                outcome.elapsedSeconds(),
                luck.seed());
        out.printf("  %9s %8s %8s  %s%n", "DPS", "± 95 %", "", "item");
        for (VariantGain gain : ranked) {
            double halfWidth = gain.halfWidth();
            out.printf(
                    Locale.ROOT,
                    "  %+9.1f %8.1f %+7.2f%%  %s%s%n",
                    gain.gain(),
                    halfWidth,
                    100 * gain.gain() / dps,
                    gain.name(),
                    Math.abs(gain.gain()) > halfWidth ? "" : ", not told from what is worn");
        }
        out.printf("%n  digest %s%n", outcome.report().digest());
    }

    private void printJson(LocalSimulation.Outcome outcome, List<VariantGain> ranked) {
        ObjectNode printed = luck.summary(outcome.report());
        for (VariantGain gain : ranked) {
            printed.withArray("drops")
                    .addObject()
                    .put("name", gain.name())
                    .put("gain", gain.gain())
                    .put("gainHalfWidth95", gain.halfWidth());
        }
        out.println(Json.mapper().writeValueAsString(printed));
    }
}
