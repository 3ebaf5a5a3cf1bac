package dev.wowlab.gamedata;

import java.util.Optional;

/// A primary profession. Immutable; the numbers and names are those of WoWSims' `Profession`.
public enum Profession implements WireEnum {
    UNKNOWN(0, "ProfessionUnknown"),
    ALCHEMY(1, "Alchemy"),
    BLACKSMITHING(2, "Blacksmithing"),
    ENCHANTING(3, "Enchanting"),
    ENGINEERING(4, "Engineering"),
    HERBALISM(5, "Herbalism"),
    INSCRIPTION(6, "Inscription"),
    JEWELCRAFTING(7, "Jewelcrafting"),
    LEATHERWORKING(8, "Leatherworking"),
    MINING(9, "Mining"),
    SKINNING(10, "Skinning"),
    TAILORING(11, "Tailoring");

    private static final WireNames<Profession> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    Profession(int number, String wireName) {
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
    public static Optional<Profession> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<Profession> byName(String name) {
        return NAMES.byName(name);
    }
}
