package dev.wowlab.gamedata;

import java.util.Optional;

/// The colour of a gem or of a socket. Immutable; the numbers and names are those of WoWSims' `GemColor`.
public enum GemColor implements WireEnum {
    UNKNOWN(0, "GemColorUnknown"),
    META(1, "GemColorMeta"),
    RED(2, "GemColorRed"),
    BLUE(3, "GemColorBlue"),
    YELLOW(4, "GemColorYellow"),
    GREEN(5, "GemColorGreen"),
    ORANGE(6, "GemColorOrange"),
    PURPLE(7, "GemColorPurple"),
    PRISMATIC(8, "GemColorPrismatic");

    private static final WireNames<GemColor> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    GemColor(int number, String wireName) {
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
    public static Optional<GemColor> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<GemColor> byName(String name) {
        return NAMES.byName(name);
    }
}
