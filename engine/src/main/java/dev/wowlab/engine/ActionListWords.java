package dev.wowlab.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A player's action list in words. Immutable.
///
/// @param lines what each line does, and when, by its name in results, in the list's order
/// @param values what the values are that have a name, by that name, in the list's order
public record ActionListWords(Map<String, String> lines, Map<String, String> values) {
    public ActionListWords {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
