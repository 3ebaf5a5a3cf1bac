package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.WireEnum;

/// How a rotation is written. Immutable.
public enum RotationType implements WireEnum {
    UNKNOWN(0, "TypeUnknown"),
    AUTO(1, "TypeAuto"),
    SIMPLE(2, "TypeSimple"),
    APL(3, "TypeAPL");

    private final int number;
    private final String wireName;

    RotationType(int number, String wireName) {
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
