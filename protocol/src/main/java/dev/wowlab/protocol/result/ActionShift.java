package dev.wowlab.protocol.result;

/// How far one action of one unit moved from one result to another. Immutable.
///
/// @param damage per fight; 0 in a result that does not have the action
/// @param casts per fight
/// @param dpsBefore its part of the damage per second
/// @param dpsAfter the same in the later result
/// @param shareBefore of all damage, 0 to 1
/// @param shareAfter the same in the later result
public record ActionShift(
        String id,
        String unit,
        Shift damage,
        Shift casts,
        double dpsBefore,
        double dpsAfter,
        double shareBefore,
        double shareAfter) {
    /// Whether it is more than luck that it does more or less than before, or is used more or less often.
    public boolean beyondChance() {
        return damage.beyondChance() || casts.beyondChance();
    }

    /// Whether nothing of it moved, to the last bit.
    public boolean isNone() {
        return damage.isNone() && casts.isNone();
    }

    /// How much of the damage per second it gained or lost.
    public double dpsDifference() {
        return dpsAfter - dpsBefore;
    }
}
