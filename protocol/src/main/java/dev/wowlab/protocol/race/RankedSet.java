package dev.wowlab.protocol.race;

import dev.wowlab.protocol.result.Precision;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
/// @param difference how it differs from the first set, as people read it; empty for the first
/// @param fromBest the same by slot
public record RankedSet(
        int rank,
        int set,
        double dps,
        double toWorn,
        double toWornHalfWidth95,
        long fights,
        boolean mayBeBest,
        String label,
        List<Change> changes,
        String difference,
        List<Change> fromBest) {
    public RankedSet {
        changes = List.copyOf(changes);
        difference = orEmpty(difference);
        fromBest = orNone(fromBest);
    }

    // a version that tells no differences answers without them

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<Change> orNone(@Nullable List<Change> changes) {
        return changes == null ? List.of() : List.copyOf(changes);
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
                gear.changes(),
                gear.difference(),
                gear.fromBest());
    }

    /// How a set did. Immutable.
    ///
    /// @param toWornError standard error of its difference to what is worn
    public record Score(double dps, double toWorn, double toWornError, long fights) {}

    /// How a set differs from what is worn, and from the first. Immutable.
    public record Gear(String label, List<Change> changes, String difference, List<Change> fromBest) {}

    /// One slot in which a set differs from another. Immutable.
    ///
    /// @param id of the item, 0 for nothing
    /// @param item its name
    /// @param insteadOf name of what the other has there
    public record Change(String slot, int id, String item, String insteadOf) {}
}
