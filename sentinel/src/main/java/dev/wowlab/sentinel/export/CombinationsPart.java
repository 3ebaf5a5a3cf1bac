package dev.wowlab.sentinel.export;

import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.comparison.BagSets;
import dev.wowlab.specs.gear.GearChange;
import dev.wowlab.specs.request.EquippedItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The part `optimize` of a form, as Raidbots' Top Gear has it: all items by place, and each set as places in these
/// lists, by slot; the first set is what is worn. Confined to one thread.
final class CombinationsPart {
    private final Played played;
    private final BagSets sets;
    private final Map<String, List<Integer>> pools = new LinkedHashMap<>();

    CombinationsPart(Played played, BagSets sets) {
        this.played = played;
        this.sets = sets;
    }

    void write(ObjectNode optimize) {
        Map<Slot, Integer> worn = new EnumMap<>(Slot.class);
        for (Map.Entry<Slot, EquippedItem> item :
                played.player().equipment().bySlot().entrySet()) {
            worn.put(item.getKey(), item.getValue().item().id());
        }
        ArrayNode combinations = optimize.putArray("combinations");
        for (int set = 0; set < sets.size(); set++) {
            Map<Slot, Integer> wears = new EnumMap<>(worn);
            for (GearChange change : sets.changes(set)) {
                wears.put(change.slot(), change.itemId());
            }
            ArrayNode gear = combinations.addObject().putArray("gear");
            for (Slot slot : Slot.values()) {
                int item = wears.getOrDefault(slot, 0);
                if (item == 0) {
                    gear.addNull();
                } else {
                    gear.add(place(slot, item));
                }
            }
        }
        ObjectNode all = optimize.putObject("allGear");
        pools.forEach((pool, items) -> {
            ArrayNode list = all.putArray(pool);
            items.forEach(id -> item(id).ifPresent(item -> SimbotPart.item(item, list.addObject())));
        });
        ObjectNode equipped = optimize.putObject("equippedGear");
        worn.forEach((slot, id) -> item(id).ifPresent(item -> {
            ObjectNode entry = equipped.withArrayProperty(pool(slot)).addObject();
            SimbotPart.item(item, entry);
            entry.put("equipped", true);
            entry.put("equippedSlot", Asked.slot(slot));
        }));
    }

    private int place(Slot slot, int item) {
        List<Integer> pool = pools.computeIfAbsent(pool(slot), unused -> new ArrayList<>());
        int place = pool.indexOf(item);
        if (place >= 0) {
            return place;
        }
        pool.add(item);
        return pool.size() - 1;
    }

    private static Optional<Item> item(int id) {
        return GameData.get().item(id);
    }

    private static String pool(Slot slot) {
        return switch (slot) {
            case FINGER1, FINGER2 -> "rings";
            case TRINKET1, TRINKET2 -> "trinkets";
            default -> Asked.slot(slot);
        };
    }
}
