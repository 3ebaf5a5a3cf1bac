package dev.wowlab.protocol.result;

import dev.wowlab.protocol.result.ResultReport.AplLine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the lines of action lists do, in words, for those who read a report: totals only have their numbers. Immutable.
///
/// @param byUnit the lists by the name of whose they are; empty where there is one player
public record LineWords(Map<String, ActionList> byUnit) {
    /// Where nobody knows the lists.
    public static final LineWords NONE = new LineWords(Map.of());

    private static final ActionList UNKNOWN = new ActionList(Map.of(), Map.of());

    public LineWords {
        byUnit = Map.copyOf(byUnit);
    }

    /// One list. Immutable.
    ///
    /// @param lines what each line does, and when, by the line
    /// @param values what the values are that have a name, by that name, in the list's order
    public record ActionList(Map<String, String> lines, Map<String, String> values) {
        public ActionList {
            lines = Map.copyOf(lines);
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// What a line does; empty where it is not known.
    public String of(AplLine line) {
        return byUnit.getOrDefault(line.unit(), UNKNOWN).lines().getOrDefault(line.line(), "");
    }

    /// The named values of whose list a line is in.
    public Map<String, String> valuesOf(AplLine line) {
        return byUnit.getOrDefault(line.unit(), UNKNOWN).values();
    }
}
