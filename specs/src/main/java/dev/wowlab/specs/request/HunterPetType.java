package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// The family of a hunter's pet. Immutable.
public enum HunterPetType implements WireEnum {
    NONE(0, "PetNone"),
    BAT(1, "Bat"),
    BEAR(2, "Bear"),
    CAT(3, "Cat"),
    CRAB(4, "Crab"),
    OWL(5, "Owl"),
    RAPTOR(6, "Raptor"),
    RAVAGER(7, "Ravager"),
    WIND_SERPENT(8, "WindSerpent"),
    DRAGONHAWK(9, "Dragonhawk");

    private final int number;
    private final String wireName;

    HunterPetType(int number, String wireName) {
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
