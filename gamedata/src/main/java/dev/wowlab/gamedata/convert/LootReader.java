package dev.wowlab.gamedata.convert;

import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.LootSource;
import dev.wowlab.gamedata.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Collects by zone and boss what the items of WoWSims' database say about where they drop. Confined to one thread.
final class LootReader {
    private static final int THE_BURNING_CRUSADE = 2;
    private static final int HEROIC = 2;

    private final JsonNode root;
    private final List<Item> items;
    private final Map<Integer, String> creatures = new HashMap<>();

    LootReader(JsonNode root, List<Item> items) {
        this.root = root;
        this.items = items;
        root.path("npcs")
                .forEach(npc ->
                        creatures.put(npc.path("id").asInt(), npc.path("name").asString()));
    }

    /// The raids and dungeons of The Burning Crusade that drop something, by name.
    List<Zone> zones() {
        Map<Integer, Map<String, SortedSet<Integer>>> loot = new HashMap<>();
        for (JsonNode item : root.path("items")) {
            for (JsonNode source : item.path("sources")) {
                if (source.has("drop")) {
                    JsonNode drop = source.path("drop");
                    add(
                            loot,
                            drop.path("zoneId").asInt(0),
                            name(drop),
                            item.path("id").asInt());
                }
            }
        }
        for (Item item : items) {
            TierPieces.tokenOf(item).ifPresent(token -> add(loot, token.zoneId(), token.boss(), item.id()));
        }
        Map<String, Zone> zones = new TreeMap<>();
        for (JsonNode zone : root.path("zones")) {
            int id = zone.path("id").asInt();
            if (zone.path("expansion").asInt(0) == THE_BURNING_CRUSADE && loot.containsKey(id)) {
                List<LootSource> sources = new ArrayList<>();
                loot.get(id).forEach((boss, dropped) -> sources.add(new LootSource(boss, List.copyOf(dropped))));
                String name = zone.path("name").asString();
                zones.put(name, new Zone(id, name, sources));
            }
        }
        return List.copyOf(zones.values());
    }

    private static void add(Map<Integer, Map<String, SortedSet<Integer>>> loot, int zone, String source, int item) {
        loot.computeIfAbsent(zone, unused -> new TreeMap<>())
                .computeIfAbsent(source, unused -> new TreeSet<>())
                .add(item);
    }

    private String name(JsonNode drop) {
        String creature = creatures.getOrDefault(drop.path("npcId").asInt(0), "");
        String name = creature.isEmpty() ? drop.path("otherName").asString("") : creature;
        if (name.isEmpty()) {
            name = "Elsewhere";
        }
        return drop.path("difficulty").asInt(0) == HEROIC ? name + " (heroic)" : name;
    }
}
