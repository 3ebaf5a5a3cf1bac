package dev.wowlab.protocol.race;

import dev.wowlab.protocol.result.Precision;
import java.util.List;

/// One row of a ranking. Immutable.
///
/// @param rank from 1 on
/// @param set its number; 0 is what is worn
/// @param dps its mean
/// @param toWorn its mean minus that of what is worn, over the fights of both
/// @param toWornHalfWidth95 half-width of the 95 % confidence interval of that
/// @param fights how many it has played
/// @param mayBeBest whether it may still be the best: those that may, beside the first, tie with it
/// @param label how it differs from what is worn, as people read it; empty for what is worn
/// @param changes the same by slot
public record RankedSet(
        int rank,
        int set,
        double dps,
        double toWorn,
        double toWornHalfWidth95,
        long fights,
        boolean mayBeBest,
        String label,
        List<Change> changes) {
    public RankedSet {
        changes = List.copyOf(changes);
    }

    /// @param set its number
    /// @param mayBeBest whether it may still be the best
    public static RankedSet of(int rank, int set, Score score, boolean mayBeBest, Gear gear) {
        return new RankedSet(
                rank,
                set,
                score.dps(),
                score.toWorn(),
                Precision.HALF_WIDTHS * score.toWornError(),
                score.fights(),
                mayBeBest,
                gear.label(),
                gear.changes());
    }

    /// How a set did. Immutable.
    ///
    /// @param toWornError standard error of its difference to what is worn
    public record Score(double dps, double toWorn, double toWornError, long fights) {}

    /// How a set differs from what is worn. Immutable.
    public record Gear(String label, List<Change> changes) {}

    /// One slot in which a set differs. Immutable.
    ///
    /// @param id of the item, 0 for nothing
    /// @param item its name
    /// @param insteadOf name of what is worn there
    public record Change(String slot, int id, String item, String insteadOf) {}
}
