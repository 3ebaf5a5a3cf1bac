package dev.wowlab.gamedata;

import java.util.Optional;

/// Which items of a type an enchant fits, where the type alone does not say. Immutable; the numbers and names
/// are those of WoWSims' `EnchantType`.
public enum EnchantType implements WireEnum {
    NORMAL(0, "EnchantTypeNormal"),
    TWO_HAND(1, "EnchantTypeTwoHand"),
    SHIELD(2, "EnchantTypeShield"),
    KIT(3, "EnchantTypeKit"),
    STAFF(4, "EnchantTypeStaff"),
    OFF_HAND(5, "EnchantTypeOffHand");

    private static final WireNames<EnchantType> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    EnchantType(int number, String wireName) {
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
    public static Optional<EnchantType> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<EnchantType> byName(String name) {
        return NAMES.byName(name);
    }
}
