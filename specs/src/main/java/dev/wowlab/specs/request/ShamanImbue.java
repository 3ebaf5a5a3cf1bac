package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// What a shaman puts on a weapon. Immutable.
public enum ShamanImbue implements WireEnum {
    NONE(0, "NoImbue"),
    WINDFURY(1, "WindfuryWeapon"),
    FLAMETONGUE(2, "FlametongueWeapon"),
    FROSTBRAND(3, "FrostbrandWeapon"),
    ROCKBITER(4, "RockbiterWeapon");

    private final int number;
    private final String wireName;

    ShamanImbue(int number, String wireName) {
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
