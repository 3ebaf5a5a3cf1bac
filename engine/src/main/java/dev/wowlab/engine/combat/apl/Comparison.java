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
        if (type != ValueType.BOOL) {
            return new Ordered(operator, type, left, right);
        }
        return switch (operator) {
            case EQUAL -> new SameTruth(left, right, true);
            case NOT_EQUAL -> new SameTruth(left, right, false);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                throw new IllegalArgumentException("truths are not ordered");
        };
    }

    /// A comparison of numbers or durations. Confined to one thread.
    static final class Ordered extends Value.Bool {
        final Operator operator;
        final ValueType comparedAs;
        final Value left;
        final Value right;

        private Ordered(Operator operator, ValueType comparedAs, Value left, Value right) {
            this.operator = operator;
            this.comparedAs = comparedAs;
            this.left = left;
            this.right = right;
        }

        @Override
        public boolean bool() {
            return switch (comparedAs) {
                case INT -> holds(Integer.compare(left.integer(), right.integer()));
                case DURATION -> holds(Long.compare(left.nanos(), right.nanos()));
                case FLOAT -> holds(left.number(), right.number());
                case BOOL -> throw new IllegalStateException("truths are not ordered");
            };
        }

        private boolean holds(int compared) {
            return switch (operator) {
                case EQUAL -> compared == 0;
                case NOT_EQUAL -> compared != 0;
                case LESS -> compared < 0;
                case LESS_OR_EQUAL -> compared <= 0;
                case GREATER -> compared > 0;
                case GREATER_OR_EQUAL -> compared >= 0;
            };
        }

        /// What is no number is unequal to everything and neither less nor greater.
        private boolean holds(double l, double r) {
            return switch (operator) {
                case EQUAL -> l == r;
                case NOT_EQUAL -> l != r;
                case LESS -> l < r;
                case LESS_OR_EQUAL -> l <= r;
                case GREATER -> l > r;
                case GREATER_OR_EQUAL -> l >= r;
            };
        }
    }

    /// Whether two truths are the same, or are not. Confined to one thread.
    static final class SameTruth extends Value.Bool {
        final Value left;
        final Value right;
        final boolean same;

        private SameTruth(Value left, Value right, boolean same) {
            this.left = left;
            this.right = right;
            this.same = same;
        }

        @Override
        public boolean bool() {
            return (left.bool() == right.bool()) == same;
        }
    }
}
