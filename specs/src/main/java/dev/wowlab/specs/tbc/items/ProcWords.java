package dev.wowlab.specs.tbc.items;

import dev.wowlab.engine.combat.Outcome;
import dev.wowlab.engine.combat.ProcConfig.Event;
import dev.wowlab.engine.combat.ProcMask;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/// The words of the tables for events, proc masks and outcomes. Stateless, thread-safe.
final class ProcWords {
    private static final Map<String, Integer> MASKS = Map.ofEntries(
            Map.entry("UNKNOWN", ProcMask.UNKNOWN),
            Map.entry("MELEE_MH_AUTO", ProcMask.MELEE_MH_AUTO),
            Map.entry("MELEE_OH_AUTO", ProcMask.MELEE_OH_AUTO),
            Map.entry("MELEE_MH_SPECIAL", ProcMask.MELEE_MH_SPECIAL),
            Map.entry("MELEE_OH_SPECIAL", ProcMask.MELEE_OH_SPECIAL),
            Map.entry("RANGED_AUTO", ProcMask.RANGED_AUTO),
            Map.entry("RANGED_SPECIAL", ProcMask.RANGED_SPECIAL),
            Map.entry("SPELL_DAMAGE", ProcMask.SPELL_DAMAGE),
            Map.entry("SPELL_HEALING", ProcMask.SPELL_HEALING),
            Map.entry("SPELL_PROC", ProcMask.SPELL_PROC));
    private static final Map<String, Integer> OUTCOMES =
            Map.of("EMPTY", Outcome.EMPTY, "LANDED", Outcome.LANDED, "CRIT", Outcome.CRIT, "MISS", Outcome.MISS);

    private ProcWords() {}

    static Event[] events(String words) {
        return Arrays.stream(words.split(",")).map(Event::valueOf).toArray(Event[]::new);
    }

    static int procMask(String words) {
        return bits(MASKS, words);
    }

    static int outcome(String words) {
        return bits(OUTCOMES, words);
    }

    private static int bits(Map<String, Integer> known, String words) {
        int bits = 0;
        for (String word : words.split(",")) {
            bits |= Objects.requireNonNull(known.get(word), word);
        }
        return bits;
    }
}
