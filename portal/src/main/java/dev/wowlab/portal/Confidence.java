package dev.wowlab.portal;

/// The confidence that pages state. Stateless, thread-safe.
final class Confidence {
    /// Standard errors on either side of a mean that cover it in 95 of 100 cases.
    static final double HALF_WIDTHS = 1.959964;

    private Confidence() {}
}
