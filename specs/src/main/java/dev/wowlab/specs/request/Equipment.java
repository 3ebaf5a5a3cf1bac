package dev.wowlab.specs.request;

import dev.wowlab.gamedata.Gem;
import dev.wowlab.gamedata.GemColor;
import dev.wowlab.gamedata.HandType;
import dev.wowlab.gamedata.Slot;
import dev.wowlab.gamedata.Stat;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What somebody wears, by slot. Immutable.
public record Equipment(Map<Slot, EquippedItem> bySlot) {

    /// Wears nothing.
    public static final Equipment NONE = new Equipment(Map.of());

    /// Copies the map, in the order of [Slot].
    public Equipment {
        Map<Slot, EquippedItem> copy = new EnumMap<>(Slot.class);
        copy.putAll(bySlot);
        bySlot = Collections.unmodifiableMap(copy);
    }

    /// What is worn in a slot.
    public Optional<EquippedItem> at(Slot slot) {
        return Optional.ofNullable(bySlot.get(slot));
    }

    /// Whether an item with this id is worn.
    public boolean wears(int itemId) {
        return bySlot.values().stream().anyMatch(e -> e.item().id() == itemId);
    }

    /// Whether a weapon for two hands is in the main hand.
    public boolean holdsTwoHanded() {
        return at(Slot.MAIN_HAND)
                .filter(worn -> worn.item().weapon().hand() == HandType.TWO_HAND)
                .isPresent();
    }

    /// The gem that is worn most, of those that can be worn more than once and fit more than meta sockets.
    public Optional<Gem> gemWornMost() {
        Map<Gem, Long> worn = bySlot.values().stream()
                .map(EquippedItem::gems)
                .flatMap(List::stream)
                .filter(gem -> gem.id() != 0 && gem.color() != GemColor.META && !gem.unique())
                .collect(Collectors.groupingBy(gem -> gem, Collectors.counting()));
        Comparator<Map.Entry<Gem, Long>> most = Map.Entry.comparingByValue();
        return worn.entrySet().stream()
                .max(most.thenComparing(entry -> -entry.getKey().id()))
                .map(Map.Entry::getKey);
    }

    /// The sum of all stats, indexed by [Stat], added slot by slot.
    public double[] totalStats() {
        double[] totals = new double[Stat.COUNT];
        for (EquippedItem item : bySlot.values()) {
            item.addTo(totals);
        }
        return totals;
    }
}
