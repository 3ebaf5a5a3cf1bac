package dev.wowlab.engine.combat.apl;

import java.util.List;

/// Sums, differences, products, quotients and extremes. Thread-safe: no state. A division by zero of what is no
/// plain number ends the fight with an error that names the place.
public final class Arithmetic {

    private Arithmetic() {}

    /// What is done with two values. Immutable.
    enum Kind {
        SUM,
        DIFFERENCE,
        PRODUCT,
        QUOTIENT
    }

    /// The sum, or the difference where `subtract`, in the higher of both types.
    public static Value sum(Value left, Value right, boolean subtract) {
        Operation operation = new Operation(subtract ? Kind.DIFFERENCE : Kind.SUM, left, right, "");
        return result(operation, left.type().higher(right.type()));
    }

    /// The product; of two durations there is none.
    public static Value product(Value left, Value right) {
        // A duration stands first.
        Operation operation = right.type() == ValueType.DURATION
                ? new Operation(Kind.PRODUCT, right, left, "")
                : new Operation(Kind.PRODUCT, left, right, "");
        return result(operation, left.type().higher(right.type()));
    }

    /// The quotient; of two durations it is a number.
    public static Value quotient(Value left, Value right, String where) {
        Operation operation = new Operation(Kind.QUOTIENT, left, right, where);
        boolean ratio = left.type() == ValueType.DURATION && right.type() == ValueType.DURATION;
        ValueType type =
                left.type() == ValueType.DURATION ? left.type() : left.type().higher(right.type());
        // What is divided by a duration is no duration.
        boolean number = ratio || type != left.type() && type == ValueType.DURATION;
        return result(operation, number ? ValueType.FLOAT : type);
    }

    private static Value result(Operation operation, ValueType type) {
        return switch (type) {
            case INT -> new IntResult(operation);
            case FLOAT -> new FloatResult(operation);
            case DURATION -> new DurationResult(operation);
            case BOOL -> throw new IllegalArgumentException("truths have no " + operation.kind);
        };
    }

    /// Two values and what is done with them. Confined to one thread.
    ///
    /// @param where the place in the input that errors name
    record Operation(Kind kind, Value left, Value right, String where) {

        int integer() {
            return switch (kind) {
                case SUM -> left.integer() + right.integer();
                case DIFFERENCE -> left.integer() - right.integer();
                case PRODUCT -> left.integer() * right.integer();
                case QUOTIENT -> left.integer() / notZero(right.integer(), where);
            };
        }

        double number() {
            return switch (kind) {
                case SUM -> left.number() + right.number();
                case DIFFERENCE -> left.number() - right.number();
                case PRODUCT -> left.number() * right.number();
                case QUOTIENT ->
                    dividesDuration() ? ratio(left.number(), right.number(), where) : left.number() / right.number();
            };
        }

        long nanos() {
            return switch (kind) {
                case SUM -> left.nanos() + right.nanos();
                case DIFFERENCE -> left.nanos() - right.nanos();
                case PRODUCT -> byInteger() ? left.nanos() * right.integer() : scaled(left.nanos(), right.number());
                case QUOTIENT ->
                    byInteger()
                            ? left.nanos() / notZero(right.integer(), where)
                            : divided(left.nanos(), right.number(), where);
            };
        }

        boolean byInteger() {
            return right.type() == ValueType.INT;
        }

        boolean dividesDuration() {
            return left.type() == ValueType.DURATION;
        }
    }

    // What one operation alone does, for compiled lists too.

    static int notZero(int divisor, String where) {
        if (divisor == 0) {
            throw new IllegalStateException(where + ": division by zero");
        }
        return divisor;
    }

    static double ratio(double seconds, double divisor, String where) {
        if (divisor == 0) {
            throw new IllegalStateException(where + ": division by a duration of zero");
        }
        return seconds / divisor;
    }

    static long scaled(long nanos, double factor) {
        return (long) (nanos * factor);
    }

    static long divided(long nanos, double divisor, String where) {
        if (divisor == 0) {
            throw new IllegalStateException(where + ": division by zero");
        }
        return (long) (nanos / divisor);
    }

    /// Confined to one thread.
    static final class IntResult extends Value.Int {
        final Operation operation;

        private IntResult(Operation operation) {
            this.operation = operation;
        }

        @Override
        public int integer() {
            return operation.integer();
        }
    }

    /// Confined to one thread.
    static final class FloatResult extends Value.Float {
        final Operation operation;

        private FloatResult(Operation operation) {
            this.operation = operation;
        }

        @Override
        public double number() {
            return operation.number();
        }
    }

    /// Confined to one thread.
    static final class DurationResult extends Value.Duration {
        final Operation operation;

        private DurationResult(Operation operation) {
            this.operation = operation;
        }

        @Override
        public long nanos() {
            return operation.nanos();
        }
    }

    // ---- extremes ----

    /// The largest, or the smallest, of at least one value, in the highest of their types.
    public static Value extreme(List<Value> values, boolean largest) {
        ValueType type = ValueType.INT;
        for (Value value : values) {
            type = type.higher(value.type());
        }
        Value[] array = values.toArray(Value[]::new);
        return switch (type) {
            case INT -> new IntExtreme(array, largest);
            case FLOAT -> new FloatExtreme(array, largest);
            case DURATION -> new DurationExtreme(array, largest);
            case BOOL -> throw new IllegalArgumentException("truths have no extreme");
        };
    }

    /// Confined to one thread.
    static final class IntExtreme extends Value.Int {
        final Value[] values;
        final boolean largest;

        private IntExtreme(Value[] values, boolean largest) {
            this.values = values;
            this.largest = largest;
        }

        @Override
        public int integer() {
            int best = values[0].integer();
            for (int i = 1; i < values.length; i++) {
                int next = values[i].integer();
                best = largest ? Math.max(best, next) : Math.min(best, next);
            }
            return best;
        }
    }

    /// Confined to one thread.
    static final class FloatExtreme extends Value.Float {
        final Value[] values;
        final boolean largest;

        private FloatExtreme(Value[] values, boolean largest) {
            this.values = values;
            this.largest = largest;
        }

        @Override
        public double number() {
            double best = values[0].number();
            for (int i = 1; i < values.length; i++) {
                double next = values[i].number();
                best = largest ? Math.max(best, next) : Math.min(best, next);
            }
            return best;
        }
    }

    /// Confined to one thread.
    static final class DurationExtreme extends Value.Duration {
        final Value[] values;
        final boolean largest;

        private DurationExtreme(Value[] values, boolean largest) {
            this.values = values;
            this.largest = largest;
        }

        @Override
        public long nanos() {
            long best = values[0].nanos();
            for (int i = 1; i < values.length; i++) {
                long next = values[i].nanos();
                best = largest ? Math.max(best, next) : Math.min(best, next);
            }
            return best;
        }
    }
}
