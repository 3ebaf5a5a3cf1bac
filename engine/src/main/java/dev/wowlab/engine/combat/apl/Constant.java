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
        return new Truth(value);
    }

    /// A whole number.
    public static Value of(int value) {
        return new Whole(value);
    }

    /// A number.
    public static Value of(double value) {
        return new Number(value);
    }

    /// A duration in nanoseconds.
    public static Value ofNanos(long value) {
        return new Span(value);
    }

    /// Immutable.
    static final class Truth extends Value.Bool {
        private final boolean value;

        private Truth(boolean value) {
            this.value = value;
        }

        @Override
        public boolean bool() {
            return value;
        }
    }

    /// Immutable.
    static final class Whole extends Value.Int {
        private final int value;

        private Whole(int value) {
            this.value = value;
        }

        @Override
        public int integer() {
            return value;
        }
    }

    /// Immutable.
    static final class Number extends Value.Float {
        private final double value;

        private Number(double value) {
            this.value = value;
        }

        @Override
        public double number() {
            return value;
        }
    }

    /// Immutable.
    static final class Span extends Value.Duration {
        private final long value;

        private Span(long value) {
            this.value = value;
        }

        @Override
        public long nanos() {
            return value;
        }
    }
}
