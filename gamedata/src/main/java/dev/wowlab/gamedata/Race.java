package dev.wowlab.gamedata;

import java.util.Optional;

/// A playable race. Immutable; the numbers and names are those of WoWSims' `Race`.
public enum Race implements WireEnum {
    UNKNOWN(0, "RaceUnknown"),
    BLOOD_ELF(1, "RaceBloodElf"),
    DRAENEI(2, "RaceDraenei"),
    DWARF(3, "RaceDwarf"),
    GNOME(4, "RaceGnome"),
    HUMAN(5, "RaceHuman"),
    NIGHT_ELF(6, "RaceNightElf"),
    ORC(7, "RaceOrc"),
    TAUREN(8, "RaceTauren"),
    TROLL(9, "RaceTroll"),
    UNDEAD(10, "RaceUndead");

    private static final WireNames<Race> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    Race(int number, String wireName) {
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
    public static Optional<Race> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<Race> byName(String name) {
        return NAMES.byName(name);
    }
}
