package dev.wowlab.engine.combat.apl;

import java.util.Optional;

/// Foresees which values always read the same, whatever happens in a fight: those that are made of nothing but
/// constants, and truths that a constant part decides. Stateless, thread-safe. For looking at a list before the fight;
/// a fight itself never asks.
public final class FixedValues {

    private FixedValues() {}

    /// The truth that a value always is; empty where it depends on the fight.
    public static Optional<Boolean> truth(Value value) {
        return switch (value) {
            case Logic.Not not -> truth(not.value).map(inner -> !inner);
            case Logic.Several several -> several(several);
            case Variable.BoolReference reference -> truth(reference.remembered.value());
            case Comparison.SameTruth same ->
                truth(same.left).flatMap(left -> truth(same.right).map(right -> left.equals(right) == same.same));
            default -> isFixed(value) ? read(value) : Optional.empty();
        };
    }

    private static Optional<Boolean> several(Logic.Several several) {
        boolean allKnown = true;
        for (Value part : several.parts) {
            Optional<Boolean> known = truth(part);
            if (known.isPresent() && known.get() == several.deciding) {
                return known;
            }
            allKnown &= known.isPresent();
        }
        return allKnown ? Optional.of(!several.deciding) : Optional.empty();
    }

    private static Optional<Boolean> read(Value value) {
        try {
            return Optional.of(value.bool());
        } catch (IllegalStateException undefined) {
            // A division by zero: the fight will say so.
            return Optional.empty();
        }
    }

    /// Whether a value is made of constants alone.
    static boolean isFixed(Value value) {
        return switch (value) {
            case Constant.Truth unused -> true;
            case Constant.Whole unused -> true;
            case Constant.Number unused -> true;
            case Constant.Span unused -> true;
            case Comparison.Ordered ordered -> isFixed(ordered.left) && isFixed(ordered.right);
            case Arithmetic.IntResult result -> isFixed(result.operation);
            case Arithmetic.FloatResult result -> isFixed(result.operation);
            case Arithmetic.DurationResult result -> isFixed(result.operation);
            case Arithmetic.IntExtreme extreme -> areFixed(extreme.values);
            case Arithmetic.FloatExtreme extreme -> areFixed(extreme.values);
            case Arithmetic.DurationExtreme extreme -> areFixed(extreme.values);
            case Variable.IntReference reference -> isFixed(reference.remembered.value());
            case Variable.FloatReference reference -> isFixed(reference.remembered.value());
            case Variable.DurationReference reference -> isFixed(reference.remembered.value());
            default -> false;
        };
    }

    private static boolean isFixed(Arithmetic.Operation operation) {
        return isFixed(operation.left()) && isFixed(operation.right());
    }

    private static boolean areFixed(Value[] values) {
        for (Value value : values) {
            if (!isFixed(value)) {
                return false;
            }
        }
        return true;
    }
}
