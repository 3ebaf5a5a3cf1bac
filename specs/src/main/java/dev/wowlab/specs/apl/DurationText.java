package dev.wowlab.specs.apl;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as WoWSims writes them: a sign and one or more numbers with a unit, like `-2.5s`, `1m30s` or `250ms`.
/// Thread-safe: no state.
public final class DurationText {

    private static final Pattern WHOLE = Pattern.compile("[+-]?((\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|μs|ms|s|m|h))+");
    private static final Pattern PART = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|μs|ms|s|m|h)");

    private DurationText() {}

    /// The nanoseconds, or empty where the text is not such a duration or names more than a year. A bare `0` is
    /// one.
    public static OptionalLong parse(String text) {
        if (text.equals("0") || text.equals("+0") || text.equals("-0")) {
            return OptionalLong.of(0);
        }
        if (text.length() > 60 || !WHOLE.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(nanosOf(part.group(2)))));
        }
        if (nanos.compareTo(BigDecimal.valueOf(ActionParser.MAX_DURATION_NANOS)) > 0) {
            return OptionalLong.empty();
        }
        long whole = nanos.longValue();
        return OptionalLong.of(text.charAt(0) == '-' ? -whole : whole);
    }

    private static long nanosOf(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "us", "µs", "μs" -> 1_000;
            case "ms" -> 1_000_000;
            case "s" -> 1_000_000_000;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> throw new IllegalStateException("unit " + unit);
        };
    }
}
