package dev.wowlab.gamedata;

import java.util.Optional;

/// Which drums are played. Immutable; the numbers and names are those of WoWSims' `Drums`.
public enum Drums implements WireEnum {
    UNKNOWN(0, "DrumsUnknown"),
    GREATER_DRUMS_OF_BATTLE(1, "GreaterDrumsOfBattle"),
    GREATER_DRUMS_OF_RESTORATION(2, "GreaterDrumsOfRestoration"),
    GREATER_DRUMS_OF_WAR(3, "GreaterDrumsOfWar"),
    LESSER_DRUMS_OF_BATTLE(4, "LesserDrumsOfBattle"),
    LESSER_DRUMS_OF_RESTORATION(5, "LesserDrumsOfRestoration"),
    LESSER_DRUMS_OF_WAR(6, "LesserDrumsOfWar");

    private static final WireNames<Drums> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    Drums(int number, String wireName) {
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
    public static Optional<Drums> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<Drums> byName(String name) {
        return NAMES.byName(name);
    }
}
