package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// The armour spell that a priest keeps up. Immutable.
public enum PriestArmor implements WireEnum {
    NONE(0, "NoArmor"),
    INNER_FIRE(1, "InnerFire");

    private final int number;
    private final String wireName;

    PriestArmor(int number, String wireName) {
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
