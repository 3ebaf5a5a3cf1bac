package dev.wowlab.gamedata;

import java.util.Optional;

/// Which hand a weapon goes into. Immutable; the numbers and names are those of WoWSims' `HandType`.
public enum HandType implements WireEnum {
    UNKNOWN(0, "HandTypeUnknown"),
    MAIN_HAND(1, "HandTypeMainHand"),
    ONE_HAND(2, "HandTypeOneHand"),
    OFF_HAND(3, "HandTypeOffHand"),
    TWO_HAND(4, "HandTypeTwoHand");

    private static final WireNames<HandType> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    HandType(int number, String wireName) {
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
    public static Optional<HandType> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<HandType> byName(String name) {
        return NAMES.byName(name);
    }
}
