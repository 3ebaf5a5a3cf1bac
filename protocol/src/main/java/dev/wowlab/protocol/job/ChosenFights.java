package dev.wowlab.protocol.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/// Fights of a job that are worth a look. Immutable.
///
/// @param among the first so many fights, of which these were chosen
/// @param median the lower one of the two in the middle, where their number is even
/// @param death the first in which whoever targets attack died; empty where nobody did
public record ChosenFights(
        int among,
        Fight worst,
        Fight median,
        Fight best,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Fight> death) {
    /// One fight. Immutable.
    ///
    /// @param fight its number, from 0
    /// @param dps damage per second of the player with pets, or of the whole raid
    public record Fight(long fight, double dps) {}
}
