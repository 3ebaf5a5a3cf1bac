package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// The shout that a warrior keeps up. Immutable.
public enum WarriorShout implements WireEnum {
    NONE(0, "WarriorShoutNone"),
    BATTLE(1, "WarriorShoutBattle"),
    COMMANDING(2, "WarriorShoutCommanding");

    private final int number;
    private final String wireName;

    WarriorShout(int number, String wireName) {
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
