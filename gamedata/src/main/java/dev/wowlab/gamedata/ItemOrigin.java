package dev.wowlab.gamedata;

import java.util.Set;

/// Where an item stands in the game: how rare, how high, who may wear it. Immutable.
///
/// @param phase content phase that brought the item, from 1
/// @param limitCategory items of one category other than 0 may be worn once together
/// @param allowed classes that may wear it; empty means all
public record ItemOrigin(
        int phase,
        ItemQuality quality,
        int itemLevel,
        boolean unique,
        int limitCategory,
        Profession requiredProfession,
        Set<CharacterClass> allowed) {

    /// Copies the set.
    public ItemOrigin {
        allowed = Set.copyOf(allowed);
    }
}
