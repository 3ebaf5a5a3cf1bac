package dev.wowlab.combatlog;

/// Numbers as a log writes them.
final class Numerals {
    private Numerals() {}

    /// 0 for what is no number, `nil` above all.
    static long whole(String text) {
        try {
            return text.startsWith("0x") ? Long.parseLong(text, 2, text.length(), 16) : Long.parseLong(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    static boolean isWhole(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        return text.length() > from && text.chars().skip(from).allMatch(Character::isDigit);
    }
}
