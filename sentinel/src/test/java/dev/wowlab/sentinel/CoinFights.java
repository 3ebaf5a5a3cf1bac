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
///
/// Version 2 makes 5 % more of an odd seed, gives each fight of an even one the luck of the next, and changes nothing
/// where the seed is divisible by 4.
final class CoinFights {
    private static final long BIN = 10_000;

    private CoinFights() {}

    /// Canonical totals of the fights that the identity names.
    static byte[] totals(ResultIdentity identity) {
        ExactTotals totals = ExactTotals.NONE;
        for (long i = 0; i < identity.fights(); i++) {
            totals = totals.plus(fight(identity, identity.firstIteration() + i));
        }
        return ExactTotalsCodec.encode(totals);
    }

    /// DPS of one fight, in thousandths.
    static long milli(String version, long seed, long iteration) {
        boolean second = version.equals("2");
        long luck = second && seed % 4 == 2 ? 1 : 0;
        long drawn = new SplittableRandom(seed * 31 + iteration + luck).nextLong(900_000, 1_100_000);
        return second && seed % 2 == 1 ? drawn + drawn / 20 : drawn;
    }

    private static ExactTotals fight(ResultIdentity identity, long iteration) {
        long milli = milli(identity.engine().version(), identity.seed(), iteration);
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
