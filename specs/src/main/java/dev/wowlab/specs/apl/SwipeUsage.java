package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.WireEnum;

/// When a bear swipes. Immutable.
public enum SwipeUsage implements WireEnum {
    NEVER(0, "SwipeUsage_Never"),
    WITH_ENOUGH_ATTACK_POWER(1, "SwipeUsage_WithEnoughAP"),
    SPAM(2, "SwipeUsage_Spam");

    private final int number;
    private final String wireName;

    SwipeUsage(int number, String wireName) {
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
