package dev.wowlab.engine.core;

/// The randomness of one fight: the n-th draw is a function of the job's seed, the iteration and n alone
/// (SplitMix64 from a mixed start). Confined to one thread.
public final class FightRandom {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final double TO_UNIT = 0x1p-53;

    private long state;

    /// Starts the stream of one iteration of one job.
    public void start(long jobSeed, long iteration) {
        state = mix(mix(jobSeed + GAMMA) ^ (iteration * 0xd1342543de82ef95L + GAMMA));
    }

    /// The next double in [0, 1), 53 random bits.
    public double nextDouble() {
        return (nextLong() >>> 11) * TO_UNIT;
    }

    /// The next 64 random bits.
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
