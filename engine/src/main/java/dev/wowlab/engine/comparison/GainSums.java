package dev.wowlab.engine.comparison;

import dev.wowlab.engine.FightRecords;
import dev.wowlab.engine.core.ProductSums;
import dev.wowlab.engine.core.SplitProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Exact sums of what one simulation does more than another, fight by fight with the same luck, and of how much more
/// luck it had all the same. Confined to one thread; allocates nothing while it adds.
public final class GainSums {
    /// Places of kinds that only one of both knows.
    private static final int NONE = -1;

    private final int[] ofMeasure;
    private final int[] ofOwn;
    private final ProductSums luck;
    private final long[] differences;
    private long sum;
    private long squaresHigh;
    private long squaresLow;
    private long ahead;
    private long level;

    /// Kinds of the same name are one; of those that stand twice in both, the first with the first.
    ///
    /// @param measureKinds kinds of luck of what is compared with
    /// @param ownKinds of what is compared
    public GainSums(List<String> measureKinds, List<String> ownKinds) {
        List<Integer> measure = new ArrayList<>();
        List<Integer> own = new ArrayList<>();
        List<Integer> unmatched = new ArrayList<>();
        for (int kind = 0; kind < ownKinds.size(); kind++) {
            unmatched.add(kind);
        }
        for (int kind = 0; kind < measureKinds.size(); kind++) {
            String name = measureKinds.get(kind);
            Optional<Integer> match = unmatched.stream()
                    .filter(candidate -> ownKinds.get(candidate).equals(name))
                    .findFirst();
            match.ifPresent(unmatched::remove);
            measure.add(kind);
            own.add(match.orElse(NONE));
        }
        for (int kind : unmatched) {
            measure.add(NONE);
            own.add(kind);
        }
        ofMeasure = measure.stream().mapToInt(Integer::intValue).toArray();
        ofOwn = own.stream().mapToInt(Integer::intValue).toArray();
        luck = new ProductSums(ofMeasure.length);
        differences = new long[ofMeasure.length];
    }

    /// How many kinds of luck both have together.
    public int kinds() {
        return differences.length;
    }

    /// Adds all fights of the records, which are of the same numbers.
    public void add(FightRecords measure, FightRecords own) {
        for (int fight = 0; fight < own.fights(); fight++) {
            long gain = own.dps()[fight] - measure.dps()[fight];
            sum = Math.addExact(sum, gain);
            squaresHigh = Math.addExact(squaresHigh, SplitProduct.high(gain, gain));
            squaresLow = Math.addExact(squaresLow, SplitProduct.low(gain, gain));
            ahead += gain > 0 ? 1 : 0;
            level += gain == 0 ? 1 : 0;
            for (int kind = 0; kind < differences.length; kind++) {
                differences[kind] = of(own, ofOwn[kind], fight) - of(measure, ofMeasure[kind], fight);
            }
            luck.add(gain, differences);
        }
    }

    private static long of(FightRecords records, int kind, int fight) {
        return kind == NONE ? 0 : records.luck(kind)[fight];
    }

    /// The sums so far; they begin anew.
    ///
    /// @param places of each row of `luck`
    public Taken take(int places) {
        List<long[]> rows = new ArrayList<>();
        for (int kind = 0; kind < differences.length; kind++) {
            rows.add(luck.take(kind, places));
        }
        Taken taken = new Taken(sum, squaresHigh, squaresLow, ahead, level, List.copyOf(rows));
        sum = 0;
        squaresHigh = 0;
        squaresLow = 0;
        ahead = 0;
        level = 0;
        return taken;
    }

    /// Sums over some fights. Immutable.
    ///
    /// @param sum of the gains, in thousandths of DPS
    /// @param squaresHigh of their squares, with `squaresLow`, as `SplitProduct` splits them
    /// @param ahead fights in which it did more
    /// @param level fights in which it did the same
    /// @param luck by kind, as `ProductSums` has them
    public record Taken(long sum, long squaresHigh, long squaresLow, long ahead, long level, List<long[]> luck) {}
}
