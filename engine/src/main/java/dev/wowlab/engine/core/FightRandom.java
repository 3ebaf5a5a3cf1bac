package dev.wowlab.engine.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The randomness of one fight, all of it a function of the job's seed and the iteration. Confined to one thread.
///
/// Draws come from *streams* with names: what happens for the n-th time under a name draws the same numbers in every
/// fight of that seed and iteration, whatever else happens before. So two requests that differ in one item see the same
/// luck where they do the same (common random numbers), and their difference needs fewer fights. What happens under no
/// name draws from the stream of the fight itself.
///
/// The k-th number of the n-th event of a stream is SplitMix64's output function of `start + n * G2 + k * G1`, with the
/// start mixed from seed, iteration and the hash of the name, and two odd constants.
public final class FightRandom {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final long EVENT_GAMMA = 0xd1342543de82ef95L;
    private static final double TO_UNIT = 0x1p-53;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Map<String, Integer> timesNamed = new HashMap<>();
    private long state;
    private int streams;
    private long[] names = new long[32];
    private long[] next = new long[32];

    /// A stream for everything of one kind. Names that come again are told apart by their order. Only before the first
    /// fight.
    ///
    /// @return what [#enter] takes
    public int newStream(String name) {
        int times = timesNamed.merge(name, 1, Integer::sum);
        if (streams == names.length) {
            names = Arrays.copyOf(names, streams * 2);
            next = new long[streams * 2];
        }
        names[streams] = hash(times == 1 ? name : name + "#" + times);
        return streams++;
    }

    /// Starts the streams of one iteration of one job.
    public void start(long jobSeed, long iteration) {
        long fight = mix(mix(jobSeed + GAMMA) ^ (iteration * EVENT_GAMMA + GAMMA));
        state = fight;
        for (int i = 0; i < streams; i++) {
            next[i] = mix(fight ^ names[i]);
        }
    }

    /// Lets the following draws be those of the stream's next event, until [#leave].
    ///
    /// @return what to give back to [#leave]
    public long enter(int stream) {
        long outer = state;
        long event = next[stream] + EVENT_GAMMA;
        next[stream] = event;
        state = event;
        return outer;
    }

    /// Goes on with what was drawn from before [#enter].
    public void leave(long outer) {
        state = outer;
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

    /// FNV-1a, which is the same on every machine.
    private static long hash(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
