package dev.wowlab.cli.sim;

import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.comparison.GainSums;
import dev.wowlab.engine.core.ProductSums;
import dev.wowlab.engine.core.SplitProduct;
import dev.wowlab.protocol.result.FreedMean;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What each of some fights came to, with the names of the kinds of luck that they tell. Immutable as long as nobody
/// changes the records.
///
/// @param kindsOfLuck of the simulation that they are of
public record KnownFights(FightRecords records, List<String> kindsOfLuck) {
    /// Fights of which only the DPS is known.
    ///
    /// @param dps of each in thousandths
    public static KnownFights of(long... dps) {
        FightRecords records = new FightRecords(dps.length, 0);
        System.arraycopy(dps, 0, records.dps(), 0, dps.length);
        return new KnownFights(records, List.of());
    }

    /// How many.
    public int number() {
        return records.fights();
    }

    /// These and those that follow, of the same simulation.
    public KnownFights followedBy(KnownFights later) {
        return new KnownFights(records.followedBy(later.records), kindsOfLuck);
    }

    /// The mean DPS, free of luck where there are enough fights: that which a job of these fights tells.
    public FreedMean dps() {
        GainSums sums = new GainSums(List.of(), kindsOfLuck);
        GainSums.Taken taken = sums(sums, new FightRecords(number(), 0));
        return FreedMean.ofDps(exact(taken), luck(taken));
    }

    /// The mean of what these have more than others of the same numbers and luck, over those that both have fought:
    /// that which a comparison tells.
    public FreedMean gainOver(KnownFights others) {
        GainSums.Taken taken = sums(new GainSums(others.kindsOfLuck, kindsOfLuck), others.records);
        return FreedMean.ofGain(exact(taken), luck(taken));
    }

    private GainSums.Taken sums(GainSums sums, FightRecords others) {
        sums.add(others, records);
        return sums.take(ProductSums.columns(sums.kinds()).size());
    }

    private FreedMean.Sums exact(GainSums.Taken taken) {
        BigInteger squares = SplitProduct.exact(taken.squaresHigh(), taken.squaresLow());
        return new FreedMean.Sums(number(), BigInteger.valueOf(taken.sum()), squares);
    }

    /// Without kinds that never moved, as tables of results are.
    private static SortedMap<Integer, List<Long>> luck(GainSums.Taken taken) {
        SortedMap<Integer, List<Long>> rows = new TreeMap<>();
        for (int kind = 0; kind < taken.luck().size(); kind++) {
            long[] row = taken.luck().get(kind);
            if (Arrays.stream(row).anyMatch(value -> value != 0)) {
                rows.put(kind, Arrays.stream(row).boxed().toList());
            }
        }
        return rows;
    }
}
