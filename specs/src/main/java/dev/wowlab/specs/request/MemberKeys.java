package dev.wowlab.specs.request;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Names players in results, each once. Confined to one thread.
final class MemberKeys {
    /// Where there is only one.
    static final String ALONE = "player";

    /// What separates the parts of a row's key, and a pet from its owner.
    private static final Pattern RESERVED = Pattern.compile("[|/\\p{Cntrl}]");

    /// What the results of fights call the targets, and the player of one that has no raid.
    private static final Pattern TAKEN = Pattern.compile("player|target\\d+");

    private static final int MAX_LENGTH = 40;

    private final Set<String> used = new HashSet<>();

    /// The name, with a number behind it where it is taken; `Player 3` for the third where it has none.
    ///
    /// @param number of the player, from 1
    String key(String name, int number) {
        String plain = RESERVED.matcher(name).replaceAll(" ").strip();
        String shown = plain.codePointCount(0, plain.length()) > MAX_LENGTH
                ? plain.substring(0, plain.offsetByCodePoints(0, MAX_LENGTH)).strip()
                : plain;
        String first = shown.isEmpty() ? "Player " + number : shown;
        String key = first;
        for (int times = 2; TAKEN.matcher(key).matches() || !used.add(key); times++) {
            key = first + " " + times;
        }
        return key;
    }
}
