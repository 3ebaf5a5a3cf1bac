package dev.wowlab.gamedata;

/// A gem. Immutable.
public record Gem(
        int id,
        String name,
        GemColor color,
        StatBlock stats,
        int phase,
        ItemQuality quality,
        boolean unique,
        Profession requiredProfession) {

    /// Checks the id.
    public Gem {
        if (id <= 0) {
            throw new IllegalArgumentException("gem id " + id + " is not positive (" + name + ")");
        }
    }
}
