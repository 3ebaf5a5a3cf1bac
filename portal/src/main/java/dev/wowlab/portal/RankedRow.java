package dev.wowlab.portal;

import dev.wowlab.protocol.race.RankedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One set of a race, in words. Immutable.
///
/// @param set its number
/// @param name how it differs from the first; of the first, how it differs from what is worn
/// @param changes how it differs from what is worn, by slot
/// @param gain DPS more than what is worn
/// @param error half-width of the 95 % confidence interval of the gain
/// @param kind `best` for the first, `tie` for others that may be the best, `out` for those that have left
/// @param verdict the same for people
/// @param barStart where the interval of the gain begins, as an SVG length
/// @param barWidth how wide it is
public record RankedRow(
        String rank,
        int set,
        String name,
        List<Piece> changes,
        String dps,
        String gain,
        String error,
        String fights,
        String kind,
        String verdict,
        String barStart,
        String barWidth) {
    /// One slot in which a set differs from what is worn. Immutable.
    public record Piece(String slot, String item, String insteadOf) {
        private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z0-9])");

        /// Slots are named as WoWSims names them: `ItemSlotMainHand`.
        private static Piece of(RankedSet.Change change) {
            String slot = WORDS.matcher(change.slot().replace("ItemSlot", "")).replaceAll(" ");
            return new Piece(
                    slot.toLowerCase(Locale.ROOT),
                    change.item().isEmpty() ? "nothing" : change.item(),
                    change.insteadOf().isEmpty() ? "" : "instead of " + change.insteadOf());
        }
    }

    /// A sliver that can be seen.
    private static final double THINNEST = 0.006;

    /// Some rows, the best first.
    ///
    /// @param over whether the race has ended
    static List<RankedRow> of(List<RankedSet> sets, boolean over) {
        double low = sets.stream().mapToDouble(RankedRow::low).min().orElse(0);
        double high = sets.stream().mapToDouble(RankedRow::high).max().orElse(0);
        List<RankedRow> rows = new ArrayList<>();
        for (RankedSet set : sets) {
            boolean worn = set.set() == 0;
            String kind = !set.mayBeBest() ? "out" : rows.isEmpty() ? "best" : "tie";
            double start = Math.min(1 - THINNEST, Numbers.ratio(low(set) - low, high - low));
            double width = Math.max(THINNEST, Numbers.ratio(high(set) - low(set), high - low));
            rows.add(new RankedRow(
                    Numbers.whole(set.rank()),
                    set.set(),
                    name(set),
                    set.changes().stream().map(Piece::of).toList(),
                    Numbers.one(set.dps()),
                    worn ? "" : Numbers.signed(set.toWorn()),
                    worn ? "" : Numbers.one(set.toWornHalfWidth95()),
                    Numbers.whole(set.fights()),
                    kind,
                    verdict(kind, over),
                    Numbers.length(start),
                    Numbers.length(width)));
        }
        return rows;
    }

    private static String name(RankedSet set) {
        String what = set.rank() == 1 || set.fromBest().isEmpty() ? set.label() : set.difference();
        if (set.set() != 0) {
            return what;
        }
        return what.isEmpty() ? "What is worn" : "What is worn: " + what;
    }

    private static double low(RankedSet set) {
        return set.toWorn() - set.toWornHalfWidth95();
    }

    private static double high(RankedSet set) {
        return set.toWorn() + set.toWornHalfWidth95();
    }

    private static String verdict(String kind, boolean over) {
        return switch (kind) {
            case "best" -> over ? "best" : "leads";
            case "tie" -> over ? "ties with the best" : "still in";
            default -> "out";
        };
    }
}
