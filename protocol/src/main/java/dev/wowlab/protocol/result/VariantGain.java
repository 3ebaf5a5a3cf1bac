package dev.wowlab.protocol.result;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What a variant of a request does to its damage, from fights with the same luck. Immutable.
///
/// @param name as the input names it
/// @param dps its own mean
/// @param gain its mean minus that of the request itself
/// @param standardError of the gain, from the differences fight by fight
/// @param ahead share of the fights in which it did more, 0 to 1
/// @param level share of the fights in which it did the same, 0 to 1
public record VariantGain(String name, double dps, double gain, double standardError, double ahead, double level) {
    private static final double MILLI = 1e-3;
    private static final List<Rows.Estimated> ESTIMATES = List.of(new Rows.Estimated("gain", "gainMilli", MILLI));

    /// Half-width of the 95 % confidence interval of the gain.
    public double halfWidth() {
        return Precision.HALF_WIDTHS * standardError;
    }

    /// Those of some totals, as the input lists them; none where nothing was compared.
    static List<VariantGain> of(ExactTotals totals) {
        return Rows.of(totals, "variants", "variantSquares").stream()
                .map(VariantGain::of)
                .toList();
    }

    private static VariantGain of(Rows row) {
        SortedMap<String, Double> errors = row.standardErrors(ESTIMATES);
        return new VariantGain(
                // the key begins with a number, so that rows keep the order of the input
                row.key().substring(row.key().indexOf(' ') + 1),
                row.perFight("dpsMilli", MILLI),
                row.perFight("gainMilli", MILLI),
                errors.getOrDefault("gain", 0.0),
                row.perFight("ahead", 1),
                row.perFight("level", 1));
    }

    /// The gains of a report; none where it was written by a version that compared nothing.
    static List<VariantGain> orNone(@Nullable List<VariantGain> gains) {
        return gains == null ? List.of() : List.copyOf(gains);
    }
}
