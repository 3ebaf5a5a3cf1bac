package dev.wowlab.gamedata.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes the table of who drops what is dropped in raids and dungeons of The Burning Crusade from `db.json` of WoWSims'
/// tbc-new. Thread-safe: no state. Equal input gives equal bytes.
public final class EncountersConverter {
    private static final int THE_BURNING_CRUSADE = 2;

    /// The database does not say which of its zones are raids.
    private static final Set<Integer> RAIDS = Set.of(3457, 3606, 3607, 3805, 3836, 3845, 3923, 3959, 4075);

    private static final String HEAD =
            "# zone, raid or dungeon, who drops, the creature's number; of WoWSims' database (MIT),"
                    + " see gamedata/README.md\n";

    private EncountersConverter() {}

    /// Runs `EncountersConverter IN OUT`.
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: EncountersConverter IN(db.json) OUT(encounters-tbc.tsv)");
            System.exit(2);
        }
        String table = table(JsonMapper.shared().readTree(Files.readAllBytes(Path.of(args[0]))));
        Files.writeString(Path.of(args[1]), table);
        System.out.println("wrote " + table.lines().count() + " lines to " + args[1]);
    }

    static String table(JsonNode root) {
        Map<Integer, String> creatures = new HashMap<>();
        root.path("npcs")
                .forEach(npc ->
                        creatures.put(npc.path("id").asInt(), npc.path("name").asString()));
        Set<Integer> zones = new HashSet<>();
        root.path("zones").forEach(zone -> {
            if (zone.path("expansion").asInt(0) == THE_BURNING_CRUSADE) {
                zones.add(zone.path("id").asInt());
            }
        });
        Set<String> lines = new TreeSet<>();
        for (JsonNode item : root.path("items")) {
            for (JsonNode source : item.path("sources")) {
                int zone = source.path("drop").path("zoneId").asInt(0);
                int creature = source.path("drop").path("npcId").asInt(0);
                String name = creatures.get(creature);
                if (zones.contains(zone) && name != null) {
                    String kind = RAIDS.contains(zone) ? "raid" : "dungeon";
                    lines.add(zone + "\t" + kind + "\t" + name + "\t" + creature + "\n");
                }
            }
        }
        return HEAD + String.join("", lines);
    }
}
