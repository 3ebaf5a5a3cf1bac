package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// The armour spell that a mage keeps up. Immutable.
public enum MageArmor implements WireEnum {
    NONE(0, "MageArmorNone"),
    MAGE_ARMOR(1, "MageArmorMageArmor"),
    ICE_ARMOR(2, "MageArmorFrostArmor"),
    MOLTEN_ARMOR(3, "MageArmorMoltenArmor");

    private final int number;
    private final String wireName;

    MageArmor(int number, String wireName) {
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
