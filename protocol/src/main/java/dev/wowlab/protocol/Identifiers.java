package dev.wowlab.protocol;

/// Checks shared by the identifier types. Stateless, thread-safe.
final class Identifiers {
    private Identifiers() {}

    static String requireHex(String what, String value, int length) {
        if (value.length() != length
                || !value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException(
                    "%s must be %d lower-case hex digits, not '%s'".formatted(what, length, abbreviated(value)));
        }
        return value;
    }

    static String abbreviated(String value) {
        return value.length() <= 80 ? value : value.substring(0, 77) + "...";
    }
}
