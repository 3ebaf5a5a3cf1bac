package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// The demon that a warlock summons. Immutable.
public enum WarlockSummon implements WireEnum {
    NONE(0, "NoSummon"),
    IMP(1, "Imp"),
    VOIDWALKER(2, "Voidwalker"),
    SUCCUBUS(3, "Succubus"),
    FELHUNTER(4, "Felhunter"),
    FELGUARD(5, "Felguard");

    private final int number;
    private final String wireName;

    WarlockSummon(int number, String wireName) {
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
