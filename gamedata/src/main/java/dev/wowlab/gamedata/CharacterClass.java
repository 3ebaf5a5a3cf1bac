package dev.wowlab.gamedata;

import java.util.Optional;

/// A playable class, numbered as the game does. Immutable; the numbers and names are those of WoWSims' `Class`.
public enum CharacterClass implements WireEnum {
    UNKNOWN(0, "ClassUnknown"),
    WARRIOR(1, "ClassWarrior"),
    PALADIN(2, "ClassPaladin"),
    HUNTER(3, "ClassHunter"),
    ROGUE(4, "ClassRogue"),
    PRIEST(5, "ClassPriest"),
    SHAMAN(7, "ClassShaman"),
    MAGE(8, "ClassMage"),
    WARLOCK(9, "ClassWarlock"),
    DRUID(11, "ClassDruid");

    private static final WireNames<CharacterClass> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    CharacterClass(int number, String wireName) {
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
    public static Optional<CharacterClass> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<CharacterClass> byName(String name) {
        return NAMES.byName(name);
    }
}
