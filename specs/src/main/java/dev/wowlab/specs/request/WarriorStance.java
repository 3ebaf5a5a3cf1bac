package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// The stance in which a warrior begins a fight. Gladiator Stance is of a later expansion. Immutable.
public enum WarriorStance implements WireEnum {
    NONE(0, "WarriorStanceNone"),
    BATTLE(1, "WarriorStanceBattle"),
    DEFENSIVE(2, "WarriorStanceDefensive"),
    BERSERKER(3, "WarriorStanceBerserker"),
    GLADIATOR(4, "WarriorStanceGladiator");

    private final int number;
    private final String wireName;

    WarriorStance(int number, String wireName) {
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
