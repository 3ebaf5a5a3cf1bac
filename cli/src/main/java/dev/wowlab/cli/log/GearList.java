package dev.wowlab.cli.log;

import dev.wowlab.combatlog.LoggedGear;
import dev.wowlab.protocol.json.Json;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes gear as the addon's list of gear, which every paste box reads: `{"items": […]}`, an empty object for
/// an empty slot.
final class GearList {
    private GearList() {}

    static ObjectNode of(LoggedGear gear) {
        ObjectNode list = Json.mapper().createObjectNode();
        ArrayNode items = list.putArray("items");
        for (Optional<LoggedGear.Item> slot : gear.items()) {
            ObjectNode item = items.addObject();
            slot.ifPresent(worn -> write(worn, item));
        }
        return list;
    }

    private static void write(LoggedGear.Item worn, ObjectNode item) {
        item.put("id", worn.id());
        if (worn.enchant() != 0) {
            item.put("enchant", worn.enchant());
        }
        if (!worn.gems().isEmpty()) {
            ArrayNode gems = item.putArray("gems");
            worn.gems().forEach(gems::add);
        }
    }
}
