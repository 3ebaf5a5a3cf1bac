package dev.wowlab.specs.outline;

import java.util.List;
import java.util.stream.Collectors;

/// A player's action list, line by line. Immutable.
///
/// @param pointer where it stands, or would stand
/// @param lines named values, what is done before the fight, the list, groups; in this order
public record ActionList(String pointer, List<Line> lines) {

    /// Copies the list.
    public ActionList {
        lines = List.copyOf(lines);
    }

    /// The lines that could be left out.
    public List<Line> spareLines() {
        return lines.stream().filter(Line::spare).toList();
    }

    /// Where a line stands. Immutable.
    public enum Kind {
        VALUE,
        PREPULL,
        PRIORITY,
        GROUP
    }

    /// A line, or a value that has a name. Immutable.
    ///
    /// @param key as results call it, such as `3` or `prepull[0]`; the name of a value
    /// @param pointer to its entry in the list that it is in
    /// @param off whether the request hides it, so that it is never done
    /// @param spare whether it could be left out: it does something, and is not the only one of the list that does,
    ///     without which nothing would be done
    /// @param words what it does, and when; empty for nothing, and where that cannot be told
    public record Line(Kind kind, String key, String pointer, boolean off, boolean spare, List<Part> words) {

        /// Copies the list.
        public Line {
            words = List.copyOf(words);
        }

        /// What it does, and when.
        public String text() {
            return words.stream().map(Part::text).collect(Collectors.joining());
        }
    }

    /// A piece of a sentence. Immutable.
    ///
    /// @param text words, or a number with its unit, `35%`, `20s`, `3`, or `true` or `false`
    /// @param pointer where the number or truth stands; empty for what cannot be changed
    public record Part(String text, String pointer) {}
}
