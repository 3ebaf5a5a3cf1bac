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

    /// Whether a gem of colour `gem` satisfies a socket of this colour. Prismatic fits and takes every colour;
    /// mixed colours share one of their two halves; meta only fits meta.
    public boolean accepts(GemColor gem) {
        if (this == gem || this == PRISMATIC || gem == PRISMATIC) {
            return true;
        }
        return switch (this) {
            case RED -> gem == ORANGE || gem == PURPLE;
            case BLUE -> gem == GREEN || gem == PURPLE;
            case YELLOW -> gem == GREEN || gem == ORANGE;
            case ORANGE -> gem == YELLOW || gem == RED;
            case GREEN -> gem == YELLOW || gem == BLUE;
            case PURPLE -> gem == BLUE || gem == RED;
            case UNKNOWN, META, PRISMATIC -> false;
        };
    }
}
