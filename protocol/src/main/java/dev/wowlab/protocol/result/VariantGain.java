package dev.wowlab.protocol.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
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
/// @param gain its mean minus that of the request itself, or of the variant that its place names
/// @param standardError of the gain, from the differences fight by fight
/// @param ahead share of the fights in which it did more, 0 to 1
/// @param level share of the fights in which it did the same, 0 to 1
/// @param change what it has more or less of, where that is all; absent in reports of older versions
/// @param place where it stands, where the variants are a matrix
/// @param dpsStandardError of its own mean, where the variants are a matrix
public record VariantGain(
        String name,
        double dps,
        double gain,
        double standardError,
        double ahead,
        double level,
        Optional<VariantChange> change,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<VariantPlace> place,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Double> dpsStandardError) {
    private static final double MILLI = 1e-3;
    private static final List<Rows.Estimated> ESTIMATES = List.of(new Rows.Estimated("gain", "gainMilli", MILLI));
    private static final List<Rows.Estimated> OWN = List.of(new Rows.Estimated("dps", "dpsMilli", MILLI));

    /// What one point more is worth, or one point less costs; empty where it is not told by points.
    public OptionalDouble perPoint() {
        return change.isPresent() ? OptionalDouble.of(gain / change.get().points()) : OptionalDouble.empty();
    }

    /// Half-width of the 95 % confidence interval of the gain.
    public double halfWidth() {
        return Precision.HALF_WIDTHS * standardError;
    }

    /// What it is, as the input says it; empty where it is one of many.
    public Optional<VariantRole> role() {
        Optional<VariantRole> changed = change.map(VariantRole.class::cast);
        return changed.isPresent() ? changed : place.map(VariantRole.class::cast);
    }

    /// Half-width of the 95 % confidence interval of its own mean; empty where it is not told.
    public OptionalDouble dpsHalfWidth() {
        return dpsStandardError.isPresent()
                ? OptionalDouble.of(Precision.HALF_WIDTHS * dpsStandardError.get())
                : OptionalDouble.empty();
    }

    /// Whether it is a change in the fight that its gain is over, and not that request in another fight.
    public boolean tellsGain() {
        return place.isEmpty() || place.get().against().isPresent();
    }

    /// Those of some totals, as the input lists them; none where nothing was compared.
    ///
    /// @param roles what some of them are, by their names
    static List<VariantGain> of(ExactTotals totals, Map<String, VariantRole> roles) {
        Map<String, Double> dpsErrors = new HashMap<>();
        if (totals.tables().containsKey("variantDpsSquares")) {
            for (Rows row : Rows.of(totals, "variants", "variantDpsSquares")) {
                dpsErrors.put(row.key(), row.standardErrors(OWN).getOrDefault("dps", 0.0));
            }
        }
        return Rows.of(totals, "variants", "variantSquares").stream()
                .map(row -> of(row, roles, Optional.ofNullable(dpsErrors.get(row.key()))))
                .toList();
    }

    private static VariantGain of(Rows row, Map<String, VariantRole> roles, Optional<Double> dpsError) {
        // the key begins with a number, so that rows keep the order of the input
        String name = row.key().substring(row.key().indexOf(' ') + 1);
        SortedMap<String, Double> errors = row.standardErrors(ESTIMATES);
        VariantRole role = roles.get(name);
        return new VariantGain(
                name,
                row.perFight("dpsMilli", MILLI),
                row.perFight("gainMilli", MILLI),
                errors.getOrDefault("gain", 0.0),
                row.perFight("ahead", 1),
                row.perFight("level", 1),
                role instanceof VariantChange change ? Optional.of(change) : Optional.empty(),
                role instanceof VariantPlace place ? Optional.of(place) : Optional.empty(),
                dpsError);
    }

    /// The gains of a report; none where it was written by a version that compared nothing.
    static List<VariantGain> orNone(@Nullable List<VariantGain> gains) {
        return gains == null ? List.of() : List.copyOf(gains);
    }
}
