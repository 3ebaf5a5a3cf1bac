package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.WireEnum;

/// Below which share of health a phase begins. Immutable.
public enum ExecuteThreshold implements WireEnum {
    UNKNOWN(0, "Unknown"),
    E20(1, "E20"),
    E25(2, "E25"),
    E35(3, "E35"),
    E45(4, "E45"),
    E90(5, "E90");

    private final int number;
    private final String wireName;

    ExecuteThreshold(int number, String wireName) {
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
