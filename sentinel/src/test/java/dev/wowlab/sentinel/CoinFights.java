package dev.wowlab.sentinel;

import dev.wowlab.protocol.result.Distribution;
import dev.wowlab.protocol.result.ExactTotals;
import dev.wowlab.protocol.result.ExactTotalsCodec;
import dev.wowlab.protocol.result.ResultIdentity;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// The fights of `coin`: each one's DPS is drawn from its job's seed and its own index. Stateless.
final class CoinFights {
    private static final long BIN = 10_000;

    private CoinFights() {}

    /// Canonical totals of the fights that the identity names.
    static byte[] totals(ResultIdentity identity) {
        ExactTotals totals = ExactTotals.NONE;
        for (long i = 0; i < identity.fights(); i++) {
            totals = totals.plus(fight(identity.seed(), identity.firstIteration() + i));
        }
        return ExactTotalsCodec.encode(totals);
    }

    private static ExactTotals fight(long seed, long iteration) {
        long milli = new SplittableRandom(seed * 31 + iteration).nextLong(900_000, 1_100_000);
        TreeMap<String, Distribution> distributions = new TreeMap<>();
        long[] counts = new long[1];
        Arrays.fill(counts, 1);
        distributions.put(
                "dps",
                new Distribution(
                        BIN,
                        BigInteger.valueOf(milli),
                        BigInteger.valueOf(milli).pow(2),
                        milli,
                        milli,
                        Math.floorDiv(milli, BIN),
                        counts));
        return new ExactTotals(1, distributions, new TreeMap<>());
    }
}
