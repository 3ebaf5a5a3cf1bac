package dev.wowlab.protocol.result;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What is known of one variant after some fights, from exact sums. Immutable.
///
/// @param number that its row begins with
/// @param name what follows the number
/// @param gain its DPS minus that of the request itself, or of the variant that it is compared with
/// @param luckOfGain what of that was luck
/// @param toRival its DPS minus that of the rival; empty where there is none, or it is the rival
/// @param ownDps its own mean, where its own spread is known
/// @param plainDps mean of its fights, where nothing in these totals is told free of luck
/// @param ahead share of the fights in which it did more than what its gain is over, 0 to 1
/// @param level share of the fights in which it did the same, 0 to 1
public record VariantSums(
        int number,
        String name,
        FreedMean gain,
        Optional<Luck> luckOfGain,
        Optional<FreedMean> toRival,
        Optional<FreedMean> ownDps,
        Optional<Double> plainDps,
        double ahead,
        double level) {
    private static final String GAIN = "gainMilli";
    private static final String DPS = "dpsMilli";
    private static final double MILLI = 1e-3;

    /// Those of some totals, by number; none where nothing was compared.
    public static List<VariantSums> of(ExactTotals totals) {
        return Rows.of(totals, "variants", "variantSquares").stream()
                .map(row -> of(row, totals))
                .toList();
    }

    private static VariantSums of(Rows row, ExactTotals totals) {
        String key = row.key();
        SortedMap<String, Table> tables = totals.tables();
        int space = key.indexOf(' ');
        String number = key.substring(0, space);
        boolean freed = LuckRows.areTold(totals);
        FreedMean.Sums sums = sums(row, GAIN);
        FreedMean gain =
                freed ? FreedMean.ofGain(sums, LuckRows.of(tables.get("variantLuck"), number)) : plain(row, GAIN);
        return new VariantSums(
                Integer.parseInt(number),
                key.substring(space + 1),
                gain,
                freed ? gain.luck(sums) : Optional.empty(),
                other(row, totals, "rivals", "rivalSquares")
                        .map(rival ->
                                FreedMean.ofGain(sums(rival, GAIN), LuckRows.of(tables.get("rivalLuck"), number))),
                other(row, totals, "variants", "variantDpsSquares")
                        .map(own -> freed
                                ? FreedMean.ofDps(sums(own, DPS), LuckRows.of(tables.get("variantDpsLuck"), number))
                                : plain(own, DPS)),
                freed ? Optional.empty() : Optional.of(row.perFight(DPS, MILLI)),
                row.perFight("ahead", 1),
                row.perFight("level", 1));
    }

    /// To the last bit as it was told before there was luck.
    private static FreedMean plain(Rows row, String column) {
        double error = sums(row, column).standardError() * MILLI;
        return new FreedMean(row.perFight(column, MILLI), error, Math.max(0, row.fights() - 1));
    }

    /// The same row of another table; empty where its squares are not told.
    private static Optional<Rows> other(Rows row, ExactTotals totals, String table, String squares) {
        Table sums = totals.tables().get(table);
        Table ofSquares = totals.tables().get(squares);
        return sums == null || ofSquares == null
                ? Optional.empty()
                : Optional.of(new Rows(sums, ofSquares, row.key(), row.parts(), row.fights()));
    }

    private static FreedMean.Sums sums(Rows row, String column) {
        return new FreedMean.Sums(
                row.fights(), BigInteger.valueOf(row.table().value(row.key(), column)), row.sumOfSquares(column));
    }
}
