package dev.wowlab.protocol.result;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Makes totals as an engine would: fight by fight, from a seed. Confined to a test.
final class RandomTotals {
    private static final long BIN_WIDTH = 10_000;

    private RandomTotals() {}

    /// The totals of one fight.
    static ExactTotals oneFight(SplittableRandom random) {
        SortedMap<String, Distribution> distributions = new TreeMap<>();
        distributions.put("dps", single(random.nextLong(1_000_000, 3_000_000)));
        distributions.put("tps", single(random.nextLong(-5_000, 5_000)));
        SortedMap<String, List<Long>> rows = new TreeMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            rows.put("player|spell:" + random.nextInt(6), List.of(random.nextLong(5), random.nextLong(1L << 40)));
        }
        SortedMap<String, Table> tables = new TreeMap<>();
        tables.put("actions", new Table(List.of("casts", "damageMilli"), rows));
        return new ExactTotals(1, distributions, tables);
    }

    static List<ExactTotals> fights(SplittableRandom random, int count) {
        List<ExactTotals> fights = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fights.add(oneFight(random));
        }
        return fights;
    }

    private static Distribution single(long value) {
        BigInteger exact = BigInteger.valueOf(value);
        return new Distribution(
                BIN_WIDTH, exact, exact.pow(2), value, value, Math.floorDiv(value, BIN_WIDTH), new long[] {1});
    }
}
