package dev.wowlab.portal;

import dev.wowlab.protocol.result.Precision;
import java.util.Map;

/// The confidence that pages state. Stateless, thread-safe.
final class Confidence {
    private Confidence() {}

    /// Half-width of the 95 % confidence interval of one of a report's estimates.
    ///
    /// @param standardErrors of an action, aura or resource; what has none is 0 in every fight
    static double halfWidth(Map<String, Double> standardErrors, String estimate) {
        return Precision.HALF_WIDTHS * standardErrors.getOrDefault(estimate, 0.0);
    }
}
