package dev.wowlab.specs.request;

import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what lies in bags: a list `items`, or `bagItems` of older exports, of any length. Thread-safe: no state of its
/// own.
public final class BagReader {
    private static final int MAX_ITEMS = 500;

    private final EquipmentReader equipment;

    /// Resolves items, gems and enchants in `data`.
    public BagReader(GameData data) {
        equipment = new EquipmentReader(data);
    }

    /// The items in these bytes (JSON, UTF-8), without empty entries.
    ///
    /// @param problems takes everything that is wrong
    public List<EquippedItem> read(byte[] input, Problems problems) {
        Optional<Message> root = JsonInput.read(input, problems);
        return root.map(message -> items(message, problems)).orElse(List.of());
    }

    private List<EquippedItem> items(Message root, Problems problems) {
        String name = root.has("bagItems") ? "bagItems" : "items";
        List<Message> entries = root.messages(name);
        root.warnOfTheRest();
        if (entries.isEmpty() && !root.has(name)) {
            problems.problem("items", "is missing: a list of items with their id is needed");
        }
        if (entries.size() > MAX_ITEMS) {
            root.problem(name, "has " + entries.size() + " entries, at most " + MAX_ITEMS + " are read");
            return List.of();
        }
        List<EquippedItem> items = new ArrayList<>();
        for (Message entry : entries) {
            equipment.item(entry).ifPresent(items::add);
        }
        return items;
    }
}
