package dev.wowlab.portal;

import java.util.Map;

/// The confidence that pages state. Stateless, thread-safe.
final class Confidence {
    /// Standard errors on either side of a mean that cover it in 95 of 100 cases.
    static final double HALF_WIDTHS = 1.959964;

    private Confidence() {}

    /// Half-width of the 95 % confidence interval of one of a report's estimates.
    ///
    /// @param standardErrors of an action, aura or resource; what has none is 0 in every fight
    static double halfWidth(Map<String, Double> standardErrors, String estimate) {
        return HALF_WIDTHS * standardErrors.getOrDefault(estimate, 0.0);
    }
}
