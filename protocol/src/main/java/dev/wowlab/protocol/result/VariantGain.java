package dev.wowlab.protocol.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What a variant of a request does to its damage, from fights with the same luck. Immutable.
///
/// @param name as the input names it
/// @param dps its own mean, free of luck as far as that is known
/// @param gain its mean minus that of the request itself, or of the variant that its place names; free of luck where
///     `luck` is told
/// @param standardError of the gain, from the differences fight by fight
/// @param ahead share of the fights in which it did more, 0 to 1
/// @param level share of the fights in which it did the same, 0 to 1
/// @param change what it has more or less of, where that is all; absent in reports of older versions
/// @param place where it stands, where the variants are a matrix
/// @param dpsStandardError of its own mean, where the variants are a matrix
/// @param luck what of the gain was luck that the fights did not share; absent where nothing of it is known
public record VariantGain(
        String name,
        double dps,
        double gain,
        double standardError,
        double ahead,
        double level,
        Optional<VariantChange> change,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<VariantPlace> place,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Double> dpsStandardError,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Luck> luck) {

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
    /// @param baseDps mean of what they are variants of
    /// @param roles what some of them are, by their names
    static List<VariantGain> of(ExactTotals totals, double baseDps, Map<String, VariantRole> roles) {
        return VariantSums.of(totals).stream()
                .map(sums -> of(sums, baseDps, roles.get(sums.name())))
                .toList();
    }

    private static VariantGain of(VariantSums sums, double baseDps, @Nullable VariantRole role) {
        FreedMean gain = sums.gain();
        Optional<FreedMean> own = sums.ownDps();
        return new VariantGain(
                sums.name(),
                own.map(FreedMean::mean).or(sums::plainDps).orElse(baseDps + gain.mean()),
                gain.mean(),
                gain.standardError(),
                sums.ahead(),
                sums.level(),
                role instanceof VariantChange change ? Optional.of(change) : Optional.empty(),
                role instanceof VariantPlace place ? Optional.of(place) : Optional.empty(),
                own.map(FreedMean::standardError),
                sums.luckOfGain());
    }

    /// The gains of a report; none where it was written by a version that compared nothing.
    static List<VariantGain> orNone(@Nullable List<VariantGain> gains) {
        return gains == null ? List.of() : List.copyOf(gains);
    }
}
