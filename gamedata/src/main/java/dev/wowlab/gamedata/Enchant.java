package dev.wowlab.gamedata;

import java.util.List;

/// A permanent enchantment of an item. Immutable.
///
/// @param effectId the number that the game writes into item links
/// @param spellId the spell that applies it
/// @param itemId the item that applies it, 0 for none
/// @param type the item type it fits, UNKNOWN where the data leave it open
/// @param extraTypes further item types it fits
public record Enchant(
        int effectId,
        int spellId,
        int itemId,
        String name,
        ItemType type,
        EnchantType enchantType,
        List<ItemType> extraTypes,
        StatBlock stats,
        Profession requiredProfession,
        List<ItemEffect> effects) {

    /// Checks the id and copies the lists.
    public Enchant {
        if (effectId <= 0) {
            throw new IllegalArgumentException("enchant effect id " + effectId + " is not positive (" + name + ")");
        }
        extraTypes = List.copyOf(extraTypes);
        effects = List.copyOf(effects);
    }

    /// Whether it can go onto an item of this type, as far as the data say.
    public boolean fits(ItemType itemType) {
        return type == itemType || type == ItemType.UNKNOWN || extraTypes.contains(itemType);
    }
}
