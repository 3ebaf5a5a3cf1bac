package dev.wowlab.portal;

import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantGain;
import java.util.List;
import java.util.OptionalDouble;

/// What a variant of the request does, in words. Immutable.
///
/// @param perPoint what a point is worth, where the variant is so much more or less of a stat; else empty
/// @param gain DPS more than the request itself
/// @param error half-width of the 95 % confidence interval of the gain
/// @param kind `better`, `worse`, or `level` where it cannot be told from the request
public record VariantRow(
        String name,
        String perPoint,
        String dps,
        String gain,
        String error,
        String percent,
        String ahead,
        String kind) {
    private static final String LEVEL = "level";

    /// All but those that stand in a matrix or on a curve, the best first.
    static List<VariantRow> of(ResultReport report) {
        return report.bestVariants().stream()
                .filter(variant -> variant.place().isEmpty())
                .map(variant -> of(variant, report.dps().mean()))
                .toList();
    }

    private static VariantRow of(VariantGain variant, double baseDps) {
        OptionalDouble perPoint = variant.perPoint();
        return new VariantRow(
                variant.name(),
                perPoint.isPresent() && !kind(variant).equals(LEVEL) ? Numbers.two(perPoint.getAsDouble()) : "",
                Numbers.one(variant.dps()),
                Numbers.signed(variant.gain()),
                Numbers.one(variant.halfWidth()),
                Numbers.signedPercent(Numbers.ratio(variant.gain(), baseDps)),
                Numbers.percent(variant.ahead()),
                kind(variant));
    }

    /// Whether a gain is one: `better`, `worse`, or `level` where it cannot be told from 0.
    static String kind(VariantGain variant) {
        boolean level = Math.abs(variant.gain()) <= variant.halfWidth();
        return level ? LEVEL : variant.gain() > 0 ? "better" : "worse";
    }
}
