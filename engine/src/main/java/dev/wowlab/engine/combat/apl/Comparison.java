package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.core.SimTime;

/// Comparisons of two values in one type. Thread-safe: no state.
public final class Comparison {

    /// What is asked. Immutable.
    public enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    private Comparison() {}

    /// Compares both as values of `type`; truths can only be equal or not.
    public static Value of(Operator operator, ValueType type, Value left, Value right) {
        return switch (type) {
            case INT -> ofIntegers(operator, left, right);
            case FLOAT -> ofNumbers(operator, left, right);
            case DURATION -> ofDurations(operator, left, right);
            case BOOL -> ofTruths(operator, left, right);
        };
    }

    private static Value ofTruths(Operator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.bool() == right.bool();
                    }
                };
            case NOT_EQUAL ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.bool() != right.bool();
                    }
                };
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                throw new IllegalArgumentException("truths are not ordered");
        };
    }

    private static Value ofIntegers(Operator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL ->
                new Ordered(left, right, true) {
                    @Override
                    public boolean bool() {
                        return left.integer() == right.integer();
                    }
                };
            case NOT_EQUAL ->
                new Ordered(left, right, true) {
                    @Override
                    public boolean bool() {
                        return left.integer() != right.integer();
                    }
                };
            case LESS ->
                new Ordered(left, right, true) {
                    @Override
                    public boolean bool() {
                        return left.integer() < right.integer();
                    }
                };
            case LESS_OR_EQUAL ->
                new Ordered(left, right, true) {
                    @Override
                    public boolean bool() {
                        return left.integer() <= right.integer();
                    }
                };
            case GREATER ->
                new Ordered(left, right, true) {
                    @Override
                    public boolean bool() {
                        return left.integer() > right.integer();
                    }
                };
            case GREATER_OR_EQUAL ->
                new Ordered(left, right, true) {
                    @Override
                    public boolean bool() {
                        return left.integer() >= right.integer();
                    }
                };
        };
    }

    private static Value ofNumbers(Operator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.number() == right.number();
                    }
                };
            case NOT_EQUAL ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.number() != right.number();
                    }
                };
            case LESS ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.number() < right.number();
                    }
                };
            case LESS_OR_EQUAL ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.number() <= right.number();
                    }
                };
            case GREATER ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.number() > right.number();
                    }
                };
            case GREATER_OR_EQUAL ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.number() >= right.number();
                    }
                };
        };
    }

    private static Value ofDurations(Operator operator, Value left, Value right) {
        return switch (operator) {
            case EQUAL ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.nanos() == right.nanos();
                    }
                };
            case NOT_EQUAL ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.nanos() != right.nanos();
                    }
                };
            case LESS ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.nanos() < right.nanos();
                    }
                };
            case LESS_OR_EQUAL ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.nanos() <= right.nanos();
                    }
                };
            case GREATER ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.nanos() > right.nanos();
                    }
                };
            case GREATER_OR_EQUAL ->
                new Ordered(left, right, false) {
                    @Override
                    public boolean bool() {
                        return left.nanos() >= right.nanos();
                    }
                };
        };
    }

    /// A comparison of numbers or durations, which holds until one side can have caught up with the other.
    /// Confined to one thread.
    private abstract static class Ordered extends Value.Bool {
        /// Where rounding may decide, nothing is said.
        private static final double TOO_CLOSE = 1e-9;

        private static final double CAUTION = 0.9;
        private static final double LEAST_SECONDS = 0.001;
        private static final double LONG_SECONDS = 1e6;

        private final Value left;
        private final Value right;
        private final boolean cutToIntegers;

        Ordered(Value left, Value right, boolean cutToIntegers) {
            this.left = left;
            this.right = right;
            this.cutToIntegers = cutToIntegers;
        }

        @Override
        long holdsUntil(long now) {
            if (left.isSteady() && right.isSteady()) {
                return SimTime.NEVER;
            }
            double l = left.number();
            double r = right.number();
            double ahead = l - r;
            if (cutToIntegers || !(Math.abs(ahead) > TOO_CLOSE * (Math.abs(l) + Math.abs(r)))) {
                return now;
            }
            double closing = ahead > 0 ? right.mostDrift() - left.leastDrift() : left.mostDrift() - right.leastDrift();
            if (!(closing > 0)) {
                return closing <= 0 ? SimTime.NEVER : now;
            }
            double seconds = CAUTION * Math.abs(ahead) / closing;
            if (seconds < LEAST_SECONDS) {
                return now;
            }
            return seconds > LONG_SECONDS ? SimTime.NEVER : now + (long) (seconds * SimTime.SECOND);
        }
    }
}
