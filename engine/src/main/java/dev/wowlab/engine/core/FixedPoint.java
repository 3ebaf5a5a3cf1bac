package dev.wowlab.engine.core;

/// Turns a fight's doubles into the integers that leave it. Stateless and thread-safe.
public final class FixedPoint {
    private FixedPoint() {}

    /// Thousandths of a value, rounded half to even.
    ///
    /// @throws ArithmeticException when the value is not finite or does not fit
    public static long milli(double value) {
        double scaled = Math.rint(value * 1000.0);
        if (!(Math.abs(scaled) < 9.0e18)) {
            throw new ArithmeticException("value " + value + " has no fixed-point form");
        }
        return (long) scaled;
    }
}
