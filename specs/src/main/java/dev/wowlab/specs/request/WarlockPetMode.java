package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// What a warlock's demon does. Immutable.
public enum WarlockPetMode implements WireEnum {
    ALL(0, "None"),
    MELEE_ONLY(1, "MeleeOnly");

    private final int number;
    private final String wireName;

    WarlockPetMode(int number, String wireName) {
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
