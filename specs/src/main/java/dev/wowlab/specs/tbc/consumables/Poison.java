package dev.wowlab.specs.tbc.consumables;

/// A rogue's poison on a weapon, which the rogue itself looks after. Immutable.
public enum Poison {
    INSTANT(26891, "Instant Poison"),
    DEADLY(27186, "Deadly Poison"),
    WOUND(27188, "Wound Poison");

    private final int imbue;
    private final String title;

    Poison(int imbue, String title) {
        this.imbue = imbue;
        this.title = title;
    }

    /// The spell that puts it on a weapon, as requests name it.
    public int imbue() {
        return imbue;
    }

    String title() {
        return title;
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
