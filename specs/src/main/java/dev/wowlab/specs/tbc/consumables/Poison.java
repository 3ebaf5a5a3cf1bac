package dev.wowlab.specs.tbc.consumables;

/// A rogue's poison on a weapon, which the rogue itself looks after. Immutable.
public enum Poison {
    INSTANT(26891),
    DEADLY(27186),
    WOUND(27188);

    private final int imbue;

    Poison(int imbue) {
        this.imbue = imbue;
    }

    /// The spell that puts it on a weapon, as requests name it.
    public int imbue() {
        return imbue;
    }

    static boolean is(int imbue) {
        for (Poison poison : values()) {
            if (poison.imbue == imbue) {
                return true;
            }
        }
        return false;
    }
}
