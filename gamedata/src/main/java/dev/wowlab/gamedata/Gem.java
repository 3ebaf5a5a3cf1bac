package dev.wowlab.gamedata;

/// A gem. Immutable; id 0 is an empty socket.
public record Gem(
        int id,
        String name,
        GemColor color,
        StatBlock stats,
        int phase,
        ItemQuality quality,
        boolean unique,
        Profession requiredProfession) {

    /// An empty socket.
    public static final Gem EMPTY =
            new Gem(0, "", GemColor.UNKNOWN, StatBlock.EMPTY, 0, ItemQuality.JUNK, false, Profession.UNKNOWN);

    /// Checks the id.
    public Gem {
        if (id < 0) {
            throw new IllegalArgumentException("gem id " + id + " is negative (" + name + ")");
        }
    }
}
