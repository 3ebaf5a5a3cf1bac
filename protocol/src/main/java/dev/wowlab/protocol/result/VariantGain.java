package dev.wowlab.protocol.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
/// @param change what it has more or less of, where that is all; absent in reports of older versions
public record VariantGain(
        String name,
        double dps,
        double gain,
        double standardError,
        double ahead,
        double level,
        Optional<VariantChange> change) {
    private static final double MILLI = 1e-3;
    private static final List<Rows.Estimated> ESTIMATES = List.of(new Rows.Estimated("gain", "gainMilli", MILLI));

    /// What one point more is worth, or one point less costs; empty where it is not told by points.
    public OptionalDouble perPoint() {
        return change.isPresent() ? OptionalDouble.of(gain / change.get().points()) : OptionalDouble.empty();
    }

    /// Half-width of the 95 % confidence interval of the gain.
    public double halfWidth() {
        return Precision.HALF_WIDTHS * standardError;
    }

    /// Those of some totals, as the input lists them; none where nothing was compared.
    ///
    /// @param changes what some of them have more or less of, by their names
    static List<VariantGain> of(ExactTotals totals, Map<String, VariantChange> changes) {
        return Rows.of(totals, "variants", "variantSquares").stream()
                .map(row -> of(row, changes))
                .toList();
    }

    private static VariantGain of(Rows row, Map<String, VariantChange> changes) {
        // the key begins with a number, so that rows keep the order of the input
        String name = row.key().substring(row.key().indexOf(' ') + 1);
        SortedMap<String, Double> errors = row.standardErrors(ESTIMATES);
        return new VariantGain(
                name,
                row.perFight("dpsMilli", MILLI),
                row.perFight("gainMilli", MILLI),
                errors.getOrDefault("gain", 0.0),
                row.perFight("ahead", 1),
                row.perFight("level", 1),
                Optional.ofNullable(changes.get(name)));
    }

    /// The gains of a report; none where it was written by a version that compared nothing.
    static List<VariantGain> orNone(@Nullable List<VariantGain> gains) {
        return gains == null ? List.of() : List.copyOf(gains);
    }
}
