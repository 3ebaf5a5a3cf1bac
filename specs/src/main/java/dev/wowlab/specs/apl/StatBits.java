package dev.wowlab.specs.apl;

import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.json.Message;
import java.util.List;

/// The stats that an action or value names. Stateless, thread-safe.
public final class StatBits {
    /// The fields of a message that name them.
    public static final List<String> FIELDS = List.of("statType1", "statType2", "statType3");

    private StatBits() {}

    /// Up to three stats as bits; an absent one is the first stat, a negative one none.
    static long read(Message body) {
        long bits = 0;
        for (String field : FIELDS) {
            int index = body.integer(field);
            bits |= index >= 0 && index < Stat.COUNT ? 1L << index : 0;
        }
        return bits;
    }
}
