package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.WireEnum;

/// Below which share of health a phase begins. Immutable.
public enum ExecuteThreshold implements WireEnum {
    UNKNOWN(0, "Unknown", 0),
    E20(1, "E20", 20),
    E25(2, "E25", 25),
    E35(3, "E35", 35),
    E45(4, "E45", 45),
    E90(5, "E90", 90);

    private final int number;
    private final String wireName;
    private final int percent;

    ExecuteThreshold(int number, String wireName, int percent) {
        this.number = number;
        this.wireName = wireName;
        this.percent = percent;
    }

    /// The share of health, in percent; 0 where none is named.
    public int percent() {
        return percent;
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
