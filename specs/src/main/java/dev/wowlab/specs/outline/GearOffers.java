package dev.wowlab.specs.outline;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Enchant;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.Item;
import dev.wowlab.gamedata.ItemType;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.gear.WearableItems;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What could be worn. Immutable.
public final class GearOffers {
    private final GameData data;
    private final Map<Integer, String> from;

    /// Finds out what drops where.
    public GearOffers(GameData data) {
        this.data = data;
        this.from = from(data);
    }

    /// What goes into a slot. Immutable.
    ///
    /// @param items the highest levels first
    /// @param enchants by name
    public record InSlot(List<ItemLine> items, List<ItemLine.OfEnchant> enchants) {

        /// Copies the lists.
        public InSlot {
            items = List.copyOf(items);
            enchants = List.copyOf(enchants);
        }
    }

    /// All that a class can wear in a slot.
    ///
    /// @param twoWeapons whether its off hand can hold a weapon
    public InSlot inSlot(CharacterClass wearer, Slot slot, boolean twoWeapons) {
        Comparator<Item> highest =
                Comparator.comparingInt(item -> -item.origin().itemLevel());
        List<ItemLine> items = data.items().stream()
                .filter(item -> WearableItems.fits(slot, item, twoWeapons))
                .filter(item -> WearableItems.canWear(wearer, item))
                .sorted(highest.thenComparingInt(Item::id))
                .map(this::line)
                .toList();
        List<ItemLine.OfEnchant> enchants = data.enchants().stream()
                .filter(enchant -> enchant.type() != ItemType.UNKNOWN && enchant.fits(type(slot)))
                .sorted(Comparator.comparing(Enchant::name).thenComparingInt(Enchant::effectId))
                .map(ItemLine.OfEnchant::of)
                .toList();
        return new InSlot(items, enchants);
    }

    /// All gems, by colour and name.
    public List<ItemLine.OfGem> gems() {
        return data.gems().stream()
                .sorted(Comparator.comparing(Gem::color)
                        .thenComparing(Gem::name)
                        .thenComparingInt(Gem::id))
                .map(ItemLine.OfGem::of)
                .toList();
    }

    /// An item with where it drops.
    ItemLine line(Item item) {
        return ItemLine.of(item, from.getOrDefault(item.id(), ""));
    }

    private static ItemType type(Slot slot) {
        return switch (slot) {
            case FINGER1, FINGER2 -> ItemType.FINGER;
            case TRINKET1, TRINKET2 -> ItemType.TRINKET;
            case MAIN_HAND, OFF_HAND -> ItemType.WEAPON;
            case HEAD, NECK, SHOULDER, BACK, CHEST, WRIST, HANDS, WAIST, LEGS, FEET, RANGED ->
                ItemType.valueOf(slot.name());
        };
    }

    private static Map<Integer, String> from(GameData data) {
        Map<Integer, Set<String>> sources = new HashMap<>();
        data.zones()
                .forEach(zone -> zone.sources()
                        .forEach(source -> source.items()
                                .forEach(id -> sources.computeIfAbsent(id, _ -> new LinkedHashSet<>())
                                        .add(source.name() + ", " + zone.name()))));
        Map<Integer, String> texts = new HashMap<>();
        sources.forEach((id, places) -> {
            String first = places.iterator().next();
            texts.put(
                    id,
                    places.size() <= 2
                            ? String.join(" or ", places)
                            : first + " or " + (places.size() - 1) + " others");
        });
        return Map.copyOf(texts);
    }
}
