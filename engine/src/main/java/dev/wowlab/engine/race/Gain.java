package dev.wowlab.engine.race;

/// How much more damage per second one contender does than another, as far as their fights tell. Immutable.
///
/// @param mean in DPS
/// @param standardError of that; 0 where it is certain
/// @param freedom degrees of freedom of the error, at least 1 where it is not 0
public record Gain(double mean, double standardError, long freedom) {
    /// Of a contender over itself.
    public static final Gain NONE = new Gain(0, 0, 1);

    /// That of the other over the one.
    public Gain reversed() {
        return new Gain(-mean, standardError, freedom);
    }
}
