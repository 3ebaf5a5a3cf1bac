package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.WireEnum;

/// The curse that a warlock is assigned. Immutable.
public enum WarlockCurse implements WireEnum {
    AGONY(0, "Agony"),
    DOOM(1, "Doom"),
    ELEMENTS(2, "Elements"),
    RECKLESSNESS(3, "Recklessness");

    private final int number;
    private final String wireName;

    WarlockCurse(int number, String wireName) {
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
