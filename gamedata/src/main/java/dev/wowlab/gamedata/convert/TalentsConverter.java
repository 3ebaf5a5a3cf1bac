package dev.wowlab.gamedata.convert;

import dev.wowlab.gamedata.CharacterClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes the table of talents from the folder `ui/core/talents/trees` of WoWSims' tbc-new, a file a class. Thread-safe:
/// no state. Equal input gives equal bytes.
public final class TalentsConverter {
    private static final String HEAD =
            "# class, tree, talent, row, column, ranks, the talent of the tree that it needs; in the order of talents"
                    + " strings; of WoWSims (MIT), see gamedata/README.md\n";

    private TalentsConverter() {}

    /// Runs `TalentsConverter FOLDER OUT`.
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: TalentsConverter FOLDER(trees) OUT(talents-tbc.tsv)");
            System.exit(2);
        }
        StringBuilder table = new StringBuilder(HEAD);
        for (CharacterClass each : CharacterClass.values()) {
            if (each != CharacterClass.UNKNOWN) {
                Path file = Path.of(args[0], each.name().toLowerCase(Locale.ROOT) + ".json");
                table.append(lines(each, JsonMapper.shared().readTree(Files.readAllBytes(file))));
            }
        }
        Files.writeString(Path.of(args[1]), table);
        System.out.println("wrote " + table.toString().lines().count() + " lines to " + args[1]);
    }

    /// The lines of a class, its trees in their order.
    static String lines(CharacterClass of, JsonNode trees) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode tree : trees) {
            Map<JsonNode, String> places = new HashMap<>();
            tree.path("talents")
                    .forEach(talent -> places.put(
                            talent.path("location"), talent.path("fancyName").asString()));
            for (JsonNode talent : tree.path("talents")) {
                JsonNode place = talent.path("location");
                String[] fields = {
                    of.wireName(),
                    tree.path("name").asString(),
                    talent.path("fancyName").asString(),
                    Integer.toString(place.path("rowIdx").asInt()),
                    Integer.toString(place.path("colIdx").asInt()),
                    Integer.toString(talent.path("maxPoints").asInt()),
                    places.getOrDefault(talent.path("prereqLocation"), "")
                };
                lines.append(String.join("\t", fields)).append('\n');
            }
        }
        return lines.toString();
    }
}
