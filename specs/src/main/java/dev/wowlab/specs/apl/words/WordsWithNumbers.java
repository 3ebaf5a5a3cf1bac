package dev.wowlab.specs.apl.words;

import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.apl.AplValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A rotation in words, like [AplWords], with its constants apart, so that somebody can change them. Immutable.
///
/// @param lines by their names in results, in the lists' order
/// @param values those that have a name, by it
public record WordsWithNumbers(Map<String, List<Piece>> lines, Map<String, List<Piece>> values) {

    public WordsWithNumbers {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// A part of a sentence. Immutable.
    ///
    /// @param text words, or a constant as the request has it
    /// @param path of the constant in the request; empty for words
    public record Piece(String text, String path) {}

    /// The whole rotation.
    public static WordsWithNumbers of(AplRotation rotation) {
        Marks marks = new Marks();
        AplWords words = new AplWords(marks::mark);
        Map<String, List<Piece>> lines = new LinkedHashMap<>();
        words.lines(rotation).forEach((key, text) -> lines.put(key, marks.pieces(text)));
        Map<String, List<Piece>> values = new LinkedHashMap<>();
        words.values(rotation).forEach((name, text) -> values.put(name, marks.pieces(text)));
        return new WordsWithNumbers(lines, values);
    }

    /// Writes a character of its own for each constant, and finds them again. Confined to one thread.
    private static final class Marks {
        /// The first of those that mean nothing to anybody.
        private static final char FIRST = '\uE000';

        private static final int MOST = '\uF8FF' - FIRST;

        private final List<AplValue.Const> marked = new ArrayList<>();

        private String mark(AplValue.Const constant) {
            if (marked.size() == MOST) {
                return constant.text();
            }
            marked.add(constant);
            return Character.toString(FIRST + marked.size() - 1);
        }

        private List<Piece> pieces(String text) {
            List<Piece> pieces = new ArrayList<>();
            int begin = 0;
            for (int i = 0; i < text.length(); i++) {
                int number = text.charAt(i) - FIRST;
                if (number >= 0 && number < marked.size()) {
                    addWords(pieces, text.substring(begin, i));
                    AplValue.Const constant = marked.get(number);
                    pieces.add(new Piece(constant.text(), constant.path()));
                    begin = i + 1;
                }
            }
            addWords(pieces, text.substring(begin));
            return List.copyOf(pieces);
        }

        private static void addWords(List<Piece> pieces, String words) {
            if (!words.isEmpty()) {
                pieces.add(new Piece(words, ""));
            }
        }
    }
}
