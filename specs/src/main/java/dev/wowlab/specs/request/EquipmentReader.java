package dev.wowlab.specs.request;

import dev.wowlab.gamedata.Enchant;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.HandType;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemType;
import dev.wowlab.gamedata.RandomSuffix;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.json.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an `EquipmentSpec` or `ItemSwap`: ids become records of the game data, and each item finds its slot by
/// its kind, not by its place in the list. Thread-safe: no state of its own.
final class EquipmentReader {

    private static final int MAX_ITEMS = 17;
    private static final int MAX_GEMS = 8;

    private final GameData data;

    EquipmentReader(GameData data) {
        this.data = data;
    }

    /// The equipment in a message with a list `items`.
    Equipment read(Message message) {
        List<Message> items = message.messages("items");
        if (items.size() > MAX_ITEMS) {
            message.problem("items", "has " + items.size() + " entries, there are " + MAX_ITEMS + " slots");
            items = items.subList(0, MAX_ITEMS);
        }
        Map<Slot, EquippedItem> bySlot = new EnumMap<>(Slot.class);
        for (Message entry : items) {
            item(entry).ifPresent(worn -> place(worn, bySlot, entry));
        }
        return new Equipment(bySlot);
    }

    /// The equipment of a second set: the list `items` has one entry a slot, in the order of [Slot].
    Equipment readBySlot(Message message) {
        List<Message> items = message.messages("items");
        if (items.size() > MAX_ITEMS) {
            message.problem("items", "has " + items.size() + " entries, there are " + MAX_ITEMS + " slots");
            items = items.subList(0, MAX_ITEMS);
        }
        Map<Slot, EquippedItem> bySlot = new EnumMap<>(Slot.class);
        for (int i = 0; i < items.size(); i++) {
            Message entry = items.get(i);
            Slot slot = Slot.values()[i];
            item(entry).ifPresent(worn -> {
                if (fits(slot, worn.item())) {
                    bySlot.put(slot, worn);
                } else {
                    entry.problem("id", worn.item().name() + " does not go into the slot " + slot.wireName());
                }
            });
        }
        return new Equipment(bySlot);
    }

    private static boolean fits(Slot slot, Item item) {
        return switch (slot) {
            case FINGER1, FINGER2 -> item.type() == ItemType.FINGER;
            case TRINKET1, TRINKET2 -> item.type() == ItemType.TRINKET;
            case MAIN_HAND -> item.type() == ItemType.WEAPON && item.weapon().hand() != HandType.OFF_HAND;
            case OFF_HAND ->
                item.type() == ItemType.WEAPON
                        && (item.weapon().hand() == HandType.OFF_HAND
                                || item.weapon().hand() == HandType.ONE_HAND
                                || item.weapon().type() == WeaponType.SHIELD);
            case HEAD, NECK, SHOULDER, BACK, CHEST, WRIST, HANDS, WAIST, LEGS, FEET, RANGED ->
                item.type().name().equals(slot.name());
        };
    }

    /// One item; empty where the entry names none, or an unknown one.
    Optional<EquippedItem> item(Message entry) {
        int id = entry.integer("id");
        int suffixId = entry.integer("randomSuffix");
        int enchantId = entry.integer("enchant");
        int[] gemIds = entry.integers("gems");
        entry.warnOfTheRest();
        if (id == 0) {
            if (enchantId != 0 || gemIds.length != 0) {
                entry.problems().warn(entry.path(), "has an enchant or gems but no item, ignored");
            }
            return Optional.empty();
        }
        Optional<Item> item = data.item(id);
        if (item.isEmpty()) {
            entry.problem("id", "unknown item " + id);
            return Optional.empty();
        }
        return Optional.of(new EquippedItem(
                item.get(),
                enchant(entry, enchantId, item.get()),
                gems(entry, gemIds),
                suffix(entry, suffixId),
                entry.path()));
    }

    private Optional<Enchant> enchant(Message entry, int id, Item item) {
        if (id == 0) {
            return Optional.empty();
        }
        Optional<Enchant> enchant = data.enchantByEffect(id);
        if (enchant.isEmpty()) {
            entry.problems().warn(entry.pathOf("enchant"), notAnEffect(id, item) + "; ignored, as WoWSims does");
        }
        return enchant;
    }

    private String notAnEffect(int id, Item item) {
        return data.enchant(id, item.type())
                .map(meant -> id + " is not the effect id of " + meant.name() + ", which is " + meant.effectId())
                .orElse(id + " is not the effect id of an enchant");
    }

    private List<Gem> gems(Message entry, int[] ids) {
        if (ids.length > MAX_GEMS) {
            entry.problem("gems", "has " + ids.length + " gems, at most " + MAX_GEMS + " are read");
            return List.of();
        }
        List<Gem> gems = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            Optional<Gem> gem = ids[i] == 0 ? Optional.of(Gem.EMPTY) : data.gem(ids[i]);
            if (gem.isEmpty()) {
                entry.problems().problem(entry.pathOf("gems") + "[" + i + "]", "unknown gem " + ids[i]);
            }
            gems.add(gem.orElse(Gem.EMPTY));
        }
        return gems;
    }

    private Optional<RandomSuffix> suffix(Message entry, int id) {
        if (id == 0) {
            return Optional.empty();
        }
        Optional<RandomSuffix> suffix = data.randomSuffix(id);
        if (suffix.isEmpty()) {
            entry.problem("randomSuffix", "unknown random suffix " + id);
        }
        return suffix;
    }

    private static void place(EquippedItem worn, Map<Slot, EquippedItem> bySlot, Message entry) {
        Optional<Slot> slot = slotFor(worn.item(), bySlot);
        if (slot.isEmpty()) {
            entry.problem("id", worn.item().name() + " cannot be worn beside the items before it");
        } else {
            EquippedItem before = bySlot.put(slot.get(), worn);
            if (before != null) {
                entry.problem(
                        "id",
                        worn.item().name() + " goes where " + before.item().name() + " (" + before.path()
                                + ") is already");
            }
        }
    }

    private static Optional<Slot> slotFor(Item item, Map<Slot, EquippedItem> bySlot) {
        return switch (item.type()) {
            case HEAD -> Optional.of(Slot.HEAD);
            case NECK -> Optional.of(Slot.NECK);
            case SHOULDER -> Optional.of(Slot.SHOULDER);
            case BACK -> Optional.of(Slot.BACK);
            case CHEST -> Optional.of(Slot.CHEST);
            case WRIST -> Optional.of(Slot.WRIST);
            case HANDS -> Optional.of(Slot.HANDS);
            case WAIST -> Optional.of(Slot.WAIST);
            case LEGS -> Optional.of(Slot.LEGS);
            case FEET -> Optional.of(Slot.FEET);
            case RANGED -> Optional.of(Slot.RANGED);
            case FINGER -> Optional.of(bySlot.containsKey(Slot.FINGER1) ? Slot.FINGER2 : Slot.FINGER1);
            case TRINKET -> Optional.of(bySlot.containsKey(Slot.TRINKET1) ? Slot.TRINKET2 : Slot.TRINKET1);
            case WEAPON -> weaponSlot(item, bySlot);
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Slot> weaponSlot(Item item, Map<Slot, EquippedItem> bySlot) {
        EquippedItem mainHand = bySlot.get(Slot.MAIN_HAND);
        boolean twoHanded = mainHand != null && mainHand.item().weapon().hand() == HandType.TWO_HAND;
        if (item.weapon().type() == WeaponType.SHIELD && !twoHanded) {
            return Optional.of(Slot.OFF_HAND);
        }
        return switch (item.weapon().hand()) {
            case MAIN_HAND, UNKNOWN -> Optional.of(Slot.MAIN_HAND);
            case OFF_HAND -> Optional.of(Slot.OFF_HAND);
            case ONE_HAND, TWO_HAND ->
                mainHand == null
                        ? Optional.of(Slot.MAIN_HAND)
                        : bySlot.containsKey(Slot.OFF_HAND) ? Optional.empty() : Optional.of(Slot.OFF_HAND);
        };
    }
}
