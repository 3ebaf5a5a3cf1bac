package dev.wowlab.combatlog;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a combat log: when, and the fields of what happened. Immutable.
///
/// @param at the client's local time; lines of clients that write no year are of the year 2000
/// @param fields the event's name first; quotes are taken off, a list in brackets is one field with its brackets
record LogLine(LocalDateTime at, List<String> fields) {
    private static final int YEAR_WHERE_NONE_IS_WRITTEN = 2000;

    /// `5/15/2026 13:56:02.036-7`, of older clients `6/14 14:56:40.406`; what follows the minutes is not the same
    /// everywhere.
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))? (\\d{1,2}):(\\d{2}):(\\d{2})\\.(\\d{1,9})(?:[+-]\\d{1,2}(?:\\.\\d+)?)?");

    private static final int NANO_DIGITS = 9;

    LogLine {
        fields = List.copyOf(fields);
    }

    /// Empty for what is no line of a combat log, or one that was cut off.
    static Optional<LogLine> of(String line) {
        int gap = line.indexOf("  ");
        int end = line.stripTrailing().length();
        if (gap < 0 || gap + 2 >= end) {
            return Optional.empty();
        }
        Optional<LocalDateTime> at = time(line.substring(0, gap));
        Optional<List<String>> fields = split(line, gap + 2, end);
        return at.isEmpty() || fields.isEmpty() ? Optional.empty() : Optional.of(new LogLine(at.get(), fields.get()));
    }

    private static Optional<LocalDateTime> time(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = parts.group(3) == null ? YEAR_WHERE_NONE_IS_WRITTEN : Integer.parseInt(parts.group(3));
        int nanos = Integer.parseInt((parts.group(7) + "000000000").substring(0, NANO_DIGITS));
        try {
            return Optional.of(LocalDateTime.of(
                    year,
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(4)),
                    Integer.parseInt(parts.group(5)),
                    Integer.parseInt(parts.group(6)),
                    nanos));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// The parts between commas that are in no quotes and no brackets; empty where one of these is not closed.
    private static Optional<List<String>> split(String text, int from, int to) {
        List<String> parts = new ArrayList<>(40);
        int depth = 0;
        boolean quoted = false;
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[')) {
                depth++;
            } else if (!quoted && (c == ')' || c == ']')) {
                depth--;
            } else if (!quoted && depth == 0 && c == ',') {
                parts.add(bare(text.substring(start, i)));
                start = i + 1;
            }
        }
        if (quoted || depth != 0) {
            return Optional.empty();
        }
        parts.add(bare(text.substring(start, to)));
        return Optional.of(parts);
    }

    private static String bare(String part) {
        boolean isQuoted = part.length() >= 2 && part.charAt(0) == '"' && part.charAt(part.length() - 1) == '"';
        return isQuoted ? part.substring(1, part.length() - 1) : part;
    }

    /// The parts of a list in brackets, which may be of any depth.
    ///
    /// @param list with its brackets
    static List<String> parts(String list) {
        return list.length() <= 2
                ? List.of()
                : split(list, 1, list.length() - 1).orElse(List.of());
    }
}
