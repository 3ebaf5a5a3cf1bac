package dev.wowlab.portal;

import dev.wowlab.protocol.result.ReportDifference;
import dev.wowlab.protocol.result.ReportDifference.Verdict;
import dev.wowlab.protocol.result.Shift;
import java.util.List;

/// What two results have apart, in words. Immutable.
///
/// @param difference of the mean DPS, with its sign
/// @param percent the same as a share of what was before
/// @param error half-width of the 95 % interval of the difference; empty where it is not known, or nothing differs
/// @param fights of the later result
/// @param actions those that moved, most first
public record DifferenceModel(
        String dpsBefore,
        String dpsAfter,
        String difference,
        String percent,
        String error,
        String fights,
        List<ShiftRow> actions,
        List<String> newWarnings,
        List<String> goneWarnings) {
    public DifferenceModel {
        actions = List.copyOf(actions);
        newWarnings = List.copyOf(newWarnings);
        goneWarnings = List.copyOf(goneWarnings);
    }

    /// Whether one of the two warns of what the other does not.
    public boolean warnsOtherwise() {
        return !newWarnings.isEmpty() || !goneWarnings.isEmpty();
    }

    static DifferenceModel of(ReportDifference difference) {
        Shift dps = difference.dps();
        return new DifferenceModel(
                Numbers.one(dps.before()),
                Numbers.one(dps.after()),
                Numbers.signed(dps.difference()),
                Numbers.signedPercent(dps.relative()),
                dps.halfWidth()
                        .filter(width -> difference.verdict() != Verdict.IDENTICAL)
                        .map(Numbers::one)
                        .orElse(""),
                Numbers.whole(difference.fightsAfter()),
                difference.moved().stream().map(ShiftRow::of).toList(),
                difference.newWarnings(),
                difference.goneWarnings());
    }
}
