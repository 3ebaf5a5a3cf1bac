package dev.wowlab.engine.combat.apl;

/// The types of values. Of two different types the later one wins when values are compared or added. Immutable.
public enum ValueType {
    INT,
    FLOAT,
    DURATION,
    BOOL;

    /// The type that both are turned into.
    public ValueType higher(ValueType other) {
        return ordinal() >= other.ordinal() ? this : other;
    }
}
