package dev.wowlab.specs.gear;

import dev.wowlab.gamedata.Slot;
import dev.wowlab.specs.request.EquippedItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How two sets of gear differ. Stateless. Items are the same where they are the same object: two of one name may have
/// other gems.
final class GearDifference {
    /// Places that may be exchanged without a difference.
    private static final Map<Slot, Slot> TWINS = Map.of(Slot.FINGER1, Slot.FINGER2, Slot.TRINKET1, Slot.TRINKET2);

    private GearDifference() {}

    /// Slot by slot.
    static List<GearChange> bySlot(Map<Slot, EquippedItem> items, Map<Slot, EquippedItem> others) {
        List<GearChange> changes = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            EquippedItem now = items.get(slot);
            EquippedItem before = others.get(slot);
            if (now != before) {
                changes.add(new GearChange(slot, now == null ? 0 : now.item().id(), name(now), name(before)));
            }
        }
        return changes;
    }

    /// The same, but for rings and trinkets that both have, each in the other place.
    static List<GearChange> ofSets(Map<Slot, EquippedItem> items, Map<Slot, EquippedItem> others) {
        Map<Slot, EquippedItem> aligned = new EnumMap<>(Slot.class);
        aligned.putAll(others);
        TWINS.forEach((one, two) -> {
            if (isSame(items.get(one), others.get(two)) || isSame(items.get(two), others.get(one))) {
                put(aligned, one, others.get(two));
                put(aligned, two, others.get(one));
            }
        });
        return bySlot(items, aligned);
    }

    private static boolean isSame(@Nullable EquippedItem one, @Nullable EquippedItem other) {
        return one != null && one == other;
    }

    private static void put(Map<Slot, EquippedItem> items, Slot slot, @Nullable EquippedItem item) {
        if (item == null) {
            items.remove(slot);
        } else {
            items.put(slot, item);
        }
    }

    private static String name(@Nullable EquippedItem item) {
        return item == null ? "" : item.item().name();
    }
}
