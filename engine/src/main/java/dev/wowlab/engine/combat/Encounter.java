package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;

/// How long a fight lasts and when its execute phases begin. Immutable.
///
/// @param durationNs length of a fight
/// @param variationNs a fight is longer or shorter by up to this, uniformly
/// @param execute20 share of the fight, 0 to 1, in which the target is below 20 % health; likewise the others
public record Encounter(
        long durationNs,
        long variationNs,
        double execute20,
        double execute25,
        double execute35,
        double execute45,
        double execute90) {
    public Encounter {
        if (durationNs <= 0 || variationNs < 0 || variationNs >= durationNs) {
            throw new IllegalArgumentException(
                    "a fight of " + SimTime.toSeconds(durationNs) + " s +- " + SimTime.toSeconds(variationNs) + " s");
        }
    }

    /// A fight of this length with execute phases at the usual shares of it.
    public static Encounter of(long durationNs) {
        return new Encounter(durationNs, 0, 0.2, 0.25, 0.35, 0.45, 0.9);
    }
}
