package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.WireEnum;

/// The four places a shaman's totem can stand in. Immutable.
public enum TotemElement implements WireEnum {
    UNKNOWN(0, "TypeUnknownTotem"),
    EARTH(1, "Earth"),
    AIR(2, "Air"),
    FIRE(3, "Fire"),
    WATER(4, "Water");

    private final int number;
    private final String wireName;

    TotemElement(int number, String wireName) {
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
