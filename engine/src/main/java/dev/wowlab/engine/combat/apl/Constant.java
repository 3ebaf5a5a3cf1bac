package dev.wowlab.engine.combat.apl;

/// Values that never change. Immutable.
public final class Constant {

    /// Always true.
    public static final Value TRUE = of(true);

    /// Never true.
    public static final Value FALSE = of(false);

    private Constant() {}

    /// A truth.
    public static Value of(boolean value) {
        return new Value.Bool() {
            @Override
            public boolean bool() {
                return value;
            }
        }.steady();
    }

    /// A whole number.
    public static Value of(int value) {
        return new Value.Int() {
            @Override
            public int integer() {
                return value;
            }
        }.steady();
    }

    /// A number.
    public static Value of(double value) {
        return new Value.Float() {
            @Override
            public double number() {
                return value;
            }
        }.steady();
    }

    /// A duration in nanoseconds.
    public static Value ofNanos(long value) {
        return new Value.Duration() {
            @Override
            public long nanos() {
                return value;
            }
        }.steady();
    }
}
