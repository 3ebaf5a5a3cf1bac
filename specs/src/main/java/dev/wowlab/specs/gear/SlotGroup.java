package dev.wowlab.specs.gear;

import dev.wowlab.gamedata.HandType;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemType;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.WeaponType;
import dev.wowlab.specs.request.Equipment;
import dev.wowlab.specs.request.EquippedItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Slots that are filled together, and the ways to fill them. Immutable.
///
/// @param slots one, or both of a pair
/// @param options what each way puts where; a slot that is missing stays empty. The first is what is worn
record SlotGroup(List<Slot> slots, List<Map<Slot, EquippedItem>> options) {
    private static final List<Slot> SINGLE = List.of(
            Slot.HEAD,
            Slot.NECK,
            Slot.SHOULDER,
            Slot.BACK,
            Slot.CHEST,
            Slot.WRIST,
            Slot.HANDS,
            Slot.WAIST,
            Slot.LEGS,
            Slot.FEET,
            Slot.RANGED);

    SlotGroup {
        slots = List.copyOf(slots);
        options = List.copyOf(options);
    }

    /// All slots in groups, those with one option only left out.
    ///
    /// @param bag what else could be worn, ready to be
    /// @param twoWeapons whether one weapon in each hand is allowed
    static List<SlotGroup> all(Equipment worn, List<EquippedItem> bag, boolean twoWeapons) {
        List<SlotGroup> groups = new ArrayList<>();
        for (Slot slot : SINGLE) {
            groups.add(single(slot, worn, bag));
        }
        groups.add(pair(Slot.FINGER1, Slot.FINGER2, ItemType.FINGER, worn, bag));
        groups.add(pair(Slot.TRINKET1, Slot.TRINKET2, ItemType.TRINKET, worn, bag));
        groups.add(hands(worn, bag, twoWeapons));
        return groups.stream().filter(group -> group.options().size() > 1).toList();
    }

    /// What fits a single slot.
    static boolean goesInto(Slot slot, Item item) {
        return item.type().name().equals(slot.name());
    }

    private static SlotGroup single(Slot slot, Equipment worn, List<EquippedItem> bag) {
        Set<Map<Slot, EquippedItem>> options = new LinkedHashSet<>();
        options.add(worn.at(slot).map(item -> Map.of(slot, item)).orElse(Map.of()));
        for (EquippedItem item : bag) {
            if (goesInto(slot, item.item())) {
                options.add(Map.of(slot, item));
            }
        }
        return new SlotGroup(List.of(slot), List.copyOf(options));
    }

    /// Two places of one kind: each pair of items once, what is worn where it is.
    private static SlotGroup pair(Slot one, Slot other, ItemType type, Equipment worn, List<EquippedItem> bag) {
        List<EquippedItem> all = new ArrayList<>();
        worn.at(one).ifPresent(all::add);
        worn.at(other).ifPresent(all::add);
        bag.stream().filter(item -> item.item().type() == type).forEach(all::add);
        // a bag of some hundred rings makes a hundred thousand pairs
        Set<Map<Slot, EquippedItem>> options = new LinkedHashSet<>();
        options.add(asWorn(List.of(one, other), worn));
        boolean otherWorn = worn.at(other).isPresent();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                boolean keepsOther =
                        otherWorn && all.get(i).equals(worn.at(other).orElseThrow());
                options.add(
                        keepsOther
                                ? Map.of(one, all.get(j), other, all.get(i))
                                : Map.of(one, all.get(i), other, all.get(j)));
            }
        }
        if (all.size() == 1) {
            options.add(Map.of(one, all.getFirst()));
        }
        return new SlotGroup(List.of(one, other), List.copyOf(options));
    }

    private static SlotGroup hands(Equipment worn, List<EquippedItem> bag, boolean twoWeapons) {
        List<EquippedItem> all = new ArrayList<>();
        worn.at(Slot.MAIN_HAND).ifPresent(all::add);
        worn.at(Slot.OFF_HAND).ifPresent(all::add);
        bag.stream().filter(item -> item.item().type() == ItemType.WEAPON).forEach(all::add);
        Set<Map<Slot, EquippedItem>> options = new LinkedHashSet<>();
        options.add(asWorn(List.of(Slot.MAIN_HAND, Slot.OFF_HAND), worn));
        for (EquippedItem main : all) {
            if (isTwoHanded(main.item())) {
                options.add(Map.of(Slot.MAIN_HAND, main));
            } else if (goesIntoMainHand(main.item())) {
                addWithOffHands(main, all, twoWeapons, options);
            }
        }
        return new SlotGroup(List.of(Slot.MAIN_HAND, Slot.OFF_HAND), List.copyOf(options));
    }

    private static void addWithOffHands(
            EquippedItem main, List<EquippedItem> all, boolean twoWeapons, Set<Map<Slot, EquippedItem>> options) {
        boolean alone = true;
        for (EquippedItem off : all) {
            if (off != main && goesIntoOffHand(off.item(), twoWeapons)) {
                options.add(Map.of(Slot.MAIN_HAND, main, Slot.OFF_HAND, off));
                alone = false;
            }
        }
        // Nobody leaves a hand empty who owns something for it.
        if (alone) {
            options.add(Map.of(Slot.MAIN_HAND, main));
        }
    }

    private static boolean isTwoHanded(Item item) {
        return item.weapon().hand() == HandType.TWO_HAND;
    }

    static boolean goesIntoMainHand(Item item) {
        return item.weapon().hand() != HandType.OFF_HAND && item.weapon().type() != WeaponType.SHIELD;
    }

    static boolean goesIntoOffHand(Item item, boolean twoWeapons) {
        return item.weapon().type() == WeaponType.SHIELD
                || item.weapon().type() == WeaponType.OFF_HAND
                || (twoWeapons
                        && (item.weapon().hand() == HandType.OFF_HAND
                                || item.weapon().hand() == HandType.ONE_HAND));
    }

    private static Map<Slot, EquippedItem> asWorn(List<Slot> slots, Equipment worn) {
        Map<Slot, EquippedItem> items = new EnumMap<>(Slot.class);
        for (Slot slot : slots) {
            Optional<EquippedItem> item = worn.at(slot);
            item.ifPresent(one -> items.put(slot, one));
        }
        return Map.copyOf(items);
    }
}
