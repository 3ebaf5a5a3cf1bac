package dev.wowlab.protocol.result;

import java.math.BigInteger;
import java.util.List;

/// What a variant's fights differ by from those of the request itself and of a rival, exactly, in thousandths of DPS.
/// Immutable.
///
/// @param number that its row begins with
/// @param gainMilli sum of its DPS minus that of the request, fight by fight
/// @param gainSquares sum of the squares of these differences
/// @param toRivalMilli sum of its DPS minus that of the rival; 0 where there is none
/// @param toRivalSquares sum of the squares of these differences
public record VariantSums(
        int number, long gainMilli, BigInteger gainSquares, long toRivalMilli, BigInteger toRivalSquares) {
    private static final String GAIN = "gainMilli";

    /// Those of some totals, by number; none where nothing was compared.
    public static List<VariantSums> of(ExactTotals totals) {
        Table rivals = totals.tables().get("rivals");
        Table squares = totals.tables().get("rivalSquares");
        return Rows.of(totals, "variants", "variantSquares").stream()
                .map(row -> {
                    BigInteger toRivalSquares = rivals == null
                            ? BigInteger.ZERO
                            : new Rows(rivals, squares, row.key(), row.parts(), row.fights()).sumOfSquares(GAIN);
                    return new VariantSums(
                            Integer.parseInt(row.key().substring(0, row.key().indexOf(' '))),
                            row.table().value(row.key(), GAIN),
                            row.sumOfSquares(GAIN),
                            rivals == null ? 0 : rivals.value(row.key(), GAIN),
                            toRivalSquares);
                })
                .toList();
    }
}
