package dev.wowlab.gamedata;

import java.util.Optional;

/// The kind of what is worn in the ranged slot. Immutable; the numbers and names are those of WoWSims'
/// `RangedWeaponType`.
public enum RangedWeaponType implements WireEnum {
    UNKNOWN(0, "RangedWeaponTypeUnknown"),
    BOW(1, "RangedWeaponTypeBow"),
    CROSSBOW(2, "RangedWeaponTypeCrossbow"),
    GUN(3, "RangedWeaponTypeGun"),
    THROWN(4, "RangedWeaponTypeThrown"),
    WAND(5, "RangedWeaponTypeWand"),
    IDOL(6, "RangedWeaponTypeIdol"),
    LIBRAM(7, "RangedWeaponTypeLibram"),
    TOTEM(8, "RangedWeaponTypeTotem"),
    SIGIL(9, "RangedWeaponTypeSigil");

    private static final WireNames<RangedWeaponType> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    RangedWeaponType(int number, String wireName) {
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
    public static Optional<RangedWeaponType> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<RangedWeaponType> byName(String name) {
        return NAMES.byName(name);
    }
}
