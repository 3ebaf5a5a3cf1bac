package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// The haste of a hunter's quiver, in percent. Immutable.
public enum QuiverBonus implements WireEnum {
    NONE(0, "QuiverNone"),
    SPEED_10(1, "Speed10"),
    SPEED_11(2, "Speed11"),
    SPEED_12(3, "Speed12"),
    SPEED_13(4, "Speed13"),
    SPEED_14(5, "Speed14"),
    SPEED_15(6, "Speed15");

    private final int number;
    private final String wireName;

    QuiverBonus(int number, String wireName) {
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
}
