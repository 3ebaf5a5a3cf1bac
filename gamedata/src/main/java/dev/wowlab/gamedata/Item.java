package dev.wowlab.gamedata;

import java.util.List;

/// One piece of equipment. Immutable.
///
/// @param randomPropertyPoints budget of a random suffix on this item, see [RandomSuffix#statsFor]
/// @param effects procs and uses that the item's data declare; special effects live in the ruleset's code
public record Item(
        int id,
        String name,
        ItemType type,
        ArmorType armorType,
        Weapon weapon,
        StatBlock stats,
        int randomPropertyPoints,
        Sockets sockets,
        ItemSet set,
        ItemOrigin origin,
        List<ItemEffect> effects) {

    /// Checks the id and copies the list.
    public Item {
        if (id <= 0) {
            throw new IllegalArgumentException("item id " + id + " is not positive (" + name + ")");
        }
        effects = List.copyOf(effects);
    }
}
