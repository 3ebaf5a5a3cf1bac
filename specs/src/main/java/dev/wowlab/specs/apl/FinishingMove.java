package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.WireEnum;

/// What a cat spends its combo points on first. Immutable.
public enum FinishingMove implements WireEnum {
    RIP(0, "Rip"),
    BITE(1, "Bite"),
    NONE(2, "None");

    private final int number;
    private final String wireName;

    FinishingMove(int number, String wireName) {
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
