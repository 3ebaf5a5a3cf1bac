package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// What a hunter shoots. Immutable.
public enum Ammo implements WireEnum {
    NONE(0, "AmmoNone"),
    TIMELESS_ARROW(1, "TimelessArrow"),
    MYSTERIOUS_ARROW(2, "MysteriousArrow"),
    ADAMANTITE_STINGER(3, "AdamantiteStinger"),
    WARDENS_ARROW(4, "WardensArrow"),
    HALAANI_RAZORSHAFT(5, "HalaaniRazorshaft"),
    BLACKFLIGHT_ARROW(6, "BlackflightArrow");

    private final int number;
    private final String wireName;

    Ammo(int number, String wireName) {
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
