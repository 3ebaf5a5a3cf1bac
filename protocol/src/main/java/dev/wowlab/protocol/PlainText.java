package dev.wowlab.protocol;

import java.util.Optional;

/// What text may be that strangers send. PostgreSQL keeps no U+0000, and UTF-8 has no form for half of a surrogate
/// pair: neither can be stored. Other control characters can, but make no sense in a text of one line. Stateless,
/// thread-safe.
public final class PlainText {
    /// What stands for a character that cannot be kept.
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /// What keeps a text of any number of lines from being stored, as what follows the name of its field; empty where
    /// nothing does.
    public static Optional<String> whyNot(String text) {
        return first(text, false);
    }

    /// The same of a text of one line, such as a name or a title: it has no control character at all.
    public static Optional<String> whyNotLine(String text) {
        return first(text, true);
    }

    /// The text as it can be stored and shown: each character that cannot, and each control character but tabs and line
    /// breaks, becomes U+FFFD. For what must not be lost for a wrong character, such as why a chunk failed.
    public static String mended(String text) {
        if (whyNotLine(text).isEmpty()) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < mended.length(); i++) {
            char c = mended.charAt(i);
            boolean kept = c == '\t' || c == '\n' || c == '\r';
            if ((isControl(c) && !kept) || isUnpaired(mended, i)) {
                mended.setCharAt(i, REPLACEMENT);
            }
        }
        return mended.toString();
    }

    /// The text's first characters, at most so many UTF-16 units of them, and never half of a surrogate pair.
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splits = most > 0
                && Character.isHighSurrogate(text.charAt(most - 1))
                && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, splits ? most - 1 : most);
    }

    private static Optional<String> first(String text, boolean oneLine) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || (oneLine && isControl(c))) {
                return Optional.of("has the control character U+%04X as its character %d".formatted((int) c, i + 1));
            }
            if (isUnpaired(text, i)) {
                return Optional.of("has half of a surrogate pair, U+%04X, as its character %d: that is no Unicode text"
                        .formatted((int) c, i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean isControl(char c) {
        return c < ' ' || c == 0x7F;
    }

    private static boolean isUnpaired(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
