package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// The armour spell that a warlock keeps up. Immutable.
public enum WarlockArmor implements WireEnum {
    NONE(0, "NoArmor"),
    FEL_ARMOR(1, "FelArmor"),
    DEMON_ARMOR(2, "DemonArmor");

    private final int number;
    private final String wireName;

    WarlockArmor(int number, String wireName) {
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
