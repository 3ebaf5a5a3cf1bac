package dev.wowlab.gamedata;

import java.util.Optional;

/// A school of damage. Immutable; the numbers and names are those of WoWSims' `SpellSchool`.
public enum School implements WireEnum {
    PHYSICAL(0, "SpellSchoolPhysical"),
    ARCANE(1, "SpellSchoolArcane"),
    FIRE(2, "SpellSchoolFire"),
    FROST(3, "SpellSchoolFrost"),
    HOLY(4, "SpellSchoolHoly"),
    NATURE(5, "SpellSchoolNature"),
    SHADOW(6, "SpellSchoolShadow");

    private static final WireNames<School> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    School(int number, String wireName) {
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
    public static Optional<School> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<School> byName(String name) {
        return NAMES.byName(name);
    }
}
