package dev.wowlab.cli.sim;

import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.LootSource;
import dev.wowlab.gamedata.Zone;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.comparison.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Which drops of a raid or a dungeon would be upgrades. Confined to the main thread.
@Command(
        name = "drops",
        description = "Which drops of a raid or a dungeon would be upgrades: each item that the character could use, in"
                + " place of what is worn, fights with the same luck, 1,000 times unless told otherwise. Enchants are kept"
                + " where they fit.")
public final class DropsCommand extends ComparisonCommand {
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

    public DropsCommand() {
        super("drops");
    }

    @Override
    public Integer call() throws InterruptedException {
        if (listZones) {
            if (printsJson()) {
                printZonesAsJson();
            } else {
                printZones();
            }
            return 0;
        }
        return super.call();
    }

    @Override
    JsonNode question(JsonNode request) {
        return Question.drops(request, zones, bosses, Optional.ofNullable(gem));
    }

    @Override
    void print(LocalSimulation.Outcome outcome) {
        RankedItems.print(outcome, luck(), out());
    }

    @Override
    void printJson(LocalSimulation.Outcome outcome) {
        RankedItems.printJson("drops", outcome, luck(), out());
    }

    @Override
    Optional<String> misuse() {
        return zones.isEmpty()
                ? Optional.of("--zone must name a raid or a dungeon; --zones prints them")
                : Optional.empty();
    }

    private void printZones() {
        for (Zone zone : GameData.get().zones()) {
            out().println(zone.name() + ": "
                    + zone.sources().stream().map(LootSource::name).collect(Collectors.joining(", ")));
        }
    }

    private void printZonesAsJson() {
        ObjectNode printed = Json.mapper().createObjectNode();
        for (Zone zone : GameData.get().zones()) {
            ArrayNode of = printed.withArray("zones")
                    .addObject()
                    .put("name", zone.name())
                    .putArray("bosses");
            zone.sources().forEach(boss -> of.add(boss.name()));
        }
        out().println(Json.mapper().writeValueAsString(printed));
    }
}
