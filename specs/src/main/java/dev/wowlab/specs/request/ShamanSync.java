package dev.wowlab.specs.request;

import dev.wowlab.gamedata.WireEnum;

/// How a shaman times the swings of its off hand by those of its main hand. Immutable.
public enum ShamanSync implements WireEnum {
    NONE(0, "NoSync"),
    /// Both hands swing at once.
    TOGETHER(1, "SyncMainhandOffhandSwings"),
    /// The off hand swings just after the main hand.
    AFTER_MAIN_HAND(2, "DelayOffhandSwings"),
    /// The off hand swings just after the main hand where both weapons are equally fast.
    AUTO(3, "Auto");

    private final int number;
    private final String wireName;

    ShamanSync(int number, String wireName) {
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
