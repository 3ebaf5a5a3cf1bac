package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.WireEnum;

/// The sets of gear that a player may change between. Immutable.
public enum SwapSet implements WireEnum {
    /// Not said.
    UNKNOWN(0, "Unknown"),
    /// What the player wears.
    MAIN(1, "Main"),
    /// The other set.
    SWAP1(2, "Swap1");

    private final int number;
    private final String wireName;

    SwapSet(int number, String wireName) {
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
