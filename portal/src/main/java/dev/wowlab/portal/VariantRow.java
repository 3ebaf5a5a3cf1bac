package dev.wowlab.portal;

import dev.wowlab.protocol.result.Luck;
import dev.wowlab.protocol.result.ResultReport;
import dev.wowlab.protocol.result.VariantGain;
import java.util.List;
import java.util.OptionalDouble;

/// What a variant of the request does, in words. Immutable.
///
/// @param perPoint what a point is worth, where the variant is so much more or less of a stat; else empty
/// @param gain DPS more than the request itself
/// @param error half-width of the 95 % confidence interval of the gain
/// @param luck what of the gain was luck that the fights did not share; empty where nothing of it is known
/// @param kind `better`, `worse`, or `level` where it cannot be told from the request
public record VariantRow(
        String name,
        String perPoint,
        String dps,
        String gain,
        String error,
        String percent,
        String ahead,
        String luck,
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
                Numbers.signedTwo(variant.gain()),
                Numbers.two(variant.halfWidth()),
                Numbers.signedPercent(Numbers.ratio(variant.gain(), baseDps)),
                Numbers.percent(variant.ahead()),
                variant.luck().map(VariantRow::told).orElse(""),
                kind(variant));
    }

    private static String told(Luck luck) {
        return "Free of luck that the fights do not share, worth " + Numbers.one(luck.worth())
                + " × the fights. As they were: " + Numbers.signedTwo(luck.mean()) + " ± "
                + Numbers.two(luck.halfWidth());
    }

    /// Whether a gain is one: `better`, `worse`, or `level` where it cannot be told from 0.
    static String kind(VariantGain variant) {
        boolean level = Math.abs(variant.gain()) <= variant.halfWidth();
        return level ? LEVEL : variant.gain() > 0 ? "better" : "worse";
    }
}
