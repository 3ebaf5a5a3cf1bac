package dev.wowlab.specs.request;

import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.RecordReader;
import java.util.List;

/// Reads a `ConsumesSpec`. Thread-safe: no state of its own.
final class ConsumablesReader {

    private final GameData data;

    ConsumablesReader(GameData data) {
        this.data = data;
    }

    Consumables read(Message message) {
        Consumables consumables = RecordReader.read(message, Consumables.class);
        check(message, "potId", consumables.potId());
        check(message, "flaskId", consumables.flaskId());
        check(message, "battleElixirId", consumables.battleElixirId());
        check(message, "guardianElixirId", consumables.guardianElixirId());
        check(message, "foodId", consumables.foodId());
        check(message, "conjuredId", consumables.conjuredId());
        check(message, "petFoodId", consumables.petFoodId());
        checkAll(message, "potions", consumables.potions());
        checkAll(message, "conjuredItems", consumables.conjuredItems());
        if (consumables.potId() != 0 && !consumables.potions().contains(consumables.potId())) {
            message.problems().warn(message.pathOf("potId"), "the potion is not in potions, so that it is never used");
        }
        return consumables;
    }

    private void check(Message message, String field, int id) {
        if (id != 0 && data.consumable(id).isEmpty()) {
            message.problem(field, "unknown consumable " + id);
        }
    }

    private void checkAll(Message message, String field, List<Integer> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (data.consumable(ids.get(i)).isEmpty()) {
                message.problems().problem(message.pathOf(field) + "[" + i + "]", "unknown consumable " + ids.get(i));
            }
        }
    }
}
