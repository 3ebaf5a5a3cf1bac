package dev.wowlab.protocol.race;

/// How long a race goes. Immutable.
///
/// @param firstFights fights of each set in the first stage; each stage doubles them
/// @param mostFights fights of each set in all, at most
/// @param precision differences of this share of the best one's DPS may stay unknown, like 0.001
/// @param confidence that the best one is among those left, like 0.99
public record RaceTerms(long firstFights, long mostFights, double precision, double confidence) {
    /// What a race goes by that does not say.
    public static final RaceTerms USUAL = new RaceTerms(50, 20_000, 0.001, 0.99);

    public static final long MIN_FIGHTS = 10;
    public static final long MAX_FIGHTS = 1_000_000;
    public static final double MIN_PRECISION = 0.00001;
    public static final double MAX_PRECISION = 0.1;
    public static final double MIN_CONFIDENCE = 0.5;
    public static final double MAX_CONFIDENCE = 0.9999;

    public RaceTerms {
        if (firstFights < MIN_FIGHTS || mostFights < firstFights || mostFights > MAX_FIGHTS) {
            throw new IllegalArgumentException(firstFights + " to " + mostFights + " fights make no race");
        }
    }
}
