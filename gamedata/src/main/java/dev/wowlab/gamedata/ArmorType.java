package dev.wowlab.gamedata;

import java.util.Optional;

/// The material of a piece of armour. Immutable; the numbers and names are those of WoWSims' `ArmorType`.
public enum ArmorType implements WireEnum {
    UNKNOWN(0, "ArmorTypeUnknown"),
    CLOTH(1, "ArmorTypeCloth"),
    LEATHER(2, "ArmorTypeLeather"),
    MAIL(3, "ArmorTypeMail"),
    PLATE(4, "ArmorTypePlate");

    private static final WireNames<ArmorType> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    ArmorType(int number, String wireName) {
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
    public static Optional<ArmorType> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<ArmorType> byName(String name) {
        return NAMES.byName(name);
    }
}
