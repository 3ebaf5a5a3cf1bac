package dev.wowlab.gamedata;

import java.util.Optional;

/// The kind of a weapon or of what is held in the off hand. Immutable; the numbers and names are those of WoWSims'
/// `WeaponType`.
public enum WeaponType implements WireEnum {
    UNKNOWN(0, "WeaponTypeUnknown"),
    AXE(1, "WeaponTypeAxe"),
    DAGGER(2, "WeaponTypeDagger"),
    FIST(3, "WeaponTypeFist"),
    MACE(4, "WeaponTypeMace"),
    OFF_HAND(5, "WeaponTypeOffHand"),
    POLEARM(6, "WeaponTypePolearm"),
    SHIELD(7, "WeaponTypeShield"),
    STAFF(8, "WeaponTypeStaff"),
    SWORD(9, "WeaponTypeSword");

    private static final WireNames<WeaponType> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    WeaponType(int number, String wireName) {
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
    public static Optional<WeaponType> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<WeaponType> byName(String name) {
        return NAMES.byName(name);
    }
}
