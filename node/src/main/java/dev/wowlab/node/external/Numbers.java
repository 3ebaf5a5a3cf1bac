package dev.wowlab.node.external;

import tools.jackson.databind.JsonNode;

/// Reads numbers as protojson writes them: wide integers as text, what is not finite as words. Stateless, thread-safe.
final class Numbers {
    /// Doubles count without gaps up to here.
    private static final double MAX_EXACT = 1L << 53;

    private Numbers() {}

    /// A finite number; 0 where it is absent.
    ///
    /// @throws IllegalArgumentException where it is none
    static double real(JsonNode node) {
        if (node.isMissingNode()) {
            return 0;
        }
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(shown(node) + " is not a finite number");
        }
        return value;
    }

    /// An integer, written as a number or as text; 0 where it is absent.
    static long whole(JsonNode node) {
        if (node.isMissingNode()) {
            return 0;
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        try {
            return Long.parseLong(node.asString(""));
        } catch (NumberFormatException other) {
            throw new IllegalArgumentException(shown(node) + " is not a whole number", other);
        }
    }

    static long whole(JsonNode parent, String member) {
        return whole(parent.path(member));
    }

    /// The nearest whole number, half to even.
    static long rounded(double value) {
        double nearest = Math.rint(value);
        if (!(Math.abs(nearest) <= MAX_EXACT)) {
            throw new IllegalArgumentException(value + " is too large");
        }
        return (long) nearest;
    }

    private static String shown(JsonNode node) {
        String text = node.toString();
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
