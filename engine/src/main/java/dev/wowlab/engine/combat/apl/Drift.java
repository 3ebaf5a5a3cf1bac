package dev.wowlab.engine.combat.apl;

/// How sums and multiples of values change by time alone. Thread-safe: no state.
final class Drift {
    /// What rounding may add where steady results come from changing parts.
    private static final double ROUNDING = 1e-9;

    private Drift() {}

    /// The least growth of a sum or difference.
    static double leastOfSum(Value left, Value right, boolean subtract) {
        double least = left.leastDrift() + (subtract ? -right.mostDrift() : right.leastDrift());
        return left.isSteady() && right.isSteady() ? least : least - ROUNDING;
    }

    /// The most growth of a sum or difference.
    static double mostOfSum(Value left, Value right, boolean subtract) {
        double most = left.mostDrift() + (subtract ? -right.leastDrift() : right.mostDrift());
        return left.isSteady() && right.isSteady() ? most : most + ROUNDING;
    }

    /// The least growth of a product, of which one side has to be steady.
    static double leastOfProduct(Value left, Value right) {
        if (left.isSteady() && right.isSteady()) {
            return 0;
        }
        if (right.isSteady()) {
            return leastOfMultiple(left, right.number());
        }
        return left.isSteady() ? leastOfMultiple(right, left.number()) : Double.NEGATIVE_INFINITY;
    }

    /// The most growth of a product, of which one side has to be steady.
    static double mostOfProduct(Value left, Value right) {
        if (left.isSteady() && right.isSteady()) {
            return 0;
        }
        if (right.isSteady()) {
            return mostOfMultiple(left, right.number());
        }
        return left.isSteady() ? mostOfMultiple(right, left.number()) : Double.POSITIVE_INFINITY;
    }

    /// The least growth of a quotient, whose divisor has to be steady.
    static double leastOfQuotient(Value left, Value divisor) {
        if (left.isSteady() && divisor.isSteady()) {
            return 0;
        }
        return divisor.isSteady() ? leastOfMultiple(left, 1 / divisor.number()) : Double.NEGATIVE_INFINITY;
    }

    /// The most growth of a quotient, whose divisor has to be steady.
    static double mostOfQuotient(Value left, Value divisor) {
        if (left.isSteady() && divisor.isSteady()) {
            return 0;
        }
        return divisor.isSteady() ? mostOfMultiple(left, 1 / divisor.number()) : Double.POSITIVE_INFINITY;
    }

    private static double leastOfMultiple(Value value, double factor) {
        double least = factor >= 0 ? value.leastDrift() * factor : value.mostDrift() * factor;
        return Double.isNaN(least) ? Double.NEGATIVE_INFINITY : least - ROUNDING;
    }

    private static double mostOfMultiple(Value value, double factor) {
        double most = factor >= 0 ? value.mostDrift() * factor : value.leastDrift() * factor;
        return Double.isNaN(most) ? Double.POSITIVE_INFINITY : most + ROUNDING;
    }
}
