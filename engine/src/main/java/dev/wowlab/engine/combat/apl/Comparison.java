package dev.wowlab.engine.combat.apl;

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
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.integer() == right.integer();
                    }
                };
            case NOT_EQUAL ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.integer() != right.integer();
                    }
                };
            case LESS ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.integer() < right.integer();
                    }
                };
            case LESS_OR_EQUAL ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.integer() <= right.integer();
                    }
                };
            case GREATER ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.integer() > right.integer();
                    }
                };
            case GREATER_OR_EQUAL ->
                new Value.Bool() {
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
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.number() == right.number();
                    }
                };
            case NOT_EQUAL ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.number() != right.number();
                    }
                };
            case LESS ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.number() < right.number();
                    }
                };
            case LESS_OR_EQUAL ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.number() <= right.number();
                    }
                };
            case GREATER ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.number() > right.number();
                    }
                };
            case GREATER_OR_EQUAL ->
                new Value.Bool() {
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
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.nanos() == right.nanos();
                    }
                };
            case NOT_EQUAL ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.nanos() != right.nanos();
                    }
                };
            case LESS ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.nanos() < right.nanos();
                    }
                };
            case LESS_OR_EQUAL ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.nanos() <= right.nanos();
                    }
                };
            case GREATER ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.nanos() > right.nanos();
                    }
                };
            case GREATER_OR_EQUAL ->
                new Value.Bool() {
                    @Override
                    public boolean bool() {
                        return left.nanos() >= right.nanos();
                    }
                };
        };
    }
}
