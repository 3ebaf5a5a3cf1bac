package dev.wowlab.specs.gear;

import dev.wowlab.gamedata.Slot;
import java.util.List;
import java.util.stream.Collectors;

/// One slot in which a set differs from another, mostly from what is worn. Immutable.
///
/// @param slot where
/// @param itemId what the set has there, 0 for nothing
/// @param item its name, empty for nothing
/// @param before the name of what the other has there, empty for nothing
public record GearChange(Slot slot, int itemId, String item, String before) {
    /// As people read it: the item, and for which other one where there are two places for it.
    public String label() {
        if (item.isEmpty()) {
            return "nothing for " + before;
        }
        boolean oneOfTwo = switch (slot) {
            case FINGER1, FINGER2, TRINKET1, TRINKET2, MAIN_HAND, OFF_HAND -> true;
            default -> false;
        };
        return oneOfTwo && !before.isEmpty() ? item + " for " + before : item;
    }

    /// Several as people read them; empty for none.
    public static String label(List<GearChange> changes) {
        return changes.stream().map(GearChange::label).collect(Collectors.joining(" + "));
    }
}
