package dev.wowlab.gamedata;

import java.util.Optional;

/// Where an item can be worn. Immutable; the numbers and names are those of WoWSims' `ItemType`.
public enum ItemType implements WireEnum {
    UNKNOWN(0, "ItemTypeUnknown"),
    HEAD(1, "ItemTypeHead"),
    NECK(2, "ItemTypeNeck"),
    SHOULDER(3, "ItemTypeShoulder"),
    BACK(4, "ItemTypeBack"),
    CHEST(5, "ItemTypeChest"),
    WRIST(6, "ItemTypeWrist"),
    HANDS(7, "ItemTypeHands"),
    WAIST(8, "ItemTypeWaist"),
    LEGS(9, "ItemTypeLegs"),
    FEET(10, "ItemTypeFeet"),
    FINGER(11, "ItemTypeFinger"),
    TRINKET(12, "ItemTypeTrinket"),
    WEAPON(13, "ItemTypeWeapon"),
    RANGED(14, "ItemTypeRanged");

    private static final WireNames<ItemType> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    ItemType(int number, String wireName) {
        this.number = number;
        this.wireName = wireName;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// The constant with this number, or empty where there is none.
    public static Optional<ItemType> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<ItemType> byName(String name) {
        return NAMES.byName(name);
    }
}
