package dev.wowlab.portal;

import dev.wowlab.protocol.result.Precision;
import java.util.Map;
import java.util.function.DoubleFunction;

/// The confidence that pages state. Stateless, thread-safe.
final class Confidence {
    private Confidence() {}

    /// The half-width of the 95 % confidence interval of one of a report's estimates, in words; empty where the
    /// engine does not tell it.
    ///
    /// @param standardErrors of an action, aura or resource; what has none is 0 in every fight, or its error is
    ///     unknown
    /// @param value the estimate itself
    static String words(
            Map<String, Double> standardErrors, String estimate, double value, DoubleFunction<String> format) {
        Double error = standardErrors.get(estimate);
        if (error == null && value != 0) {
            return "";
        }
        return format.apply(error == null ? 0 : Precision.HALF_WIDTHS * error);
    }

    /// The same, behind a plus-minus sign.
    static String plusMinus(
            Map<String, Double> standardErrors, String estimate, double value, DoubleFunction<String> format) {
        String words = words(standardErrors, estimate, value, format);
        return words.isEmpty() ? "" : "± " + words;
    }
}
