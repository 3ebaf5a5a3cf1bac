package dev.wowlab.sentinel.node;

import java.security.SecureRandom;
import java.util.Locale;

/// Codes that a node shows and a user types, as `K7QM-3XWD`: 40 random bits, no letters that look like digits.
/// Thread-safe.
final class ClaimCodes {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 2 * GROUP; i++) {
            if (i == GROUP) {
                code.append('-');
            }
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// What a user typed, as `next` would have written it.
    static String normalized(String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.length() == 2 * GROUP ? plain.substring(0, GROUP) + "-" + plain.substring(GROUP) : plain;
    }
}
