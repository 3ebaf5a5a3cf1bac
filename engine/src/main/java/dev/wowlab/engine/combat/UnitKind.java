package dev.wowlab.engine.combat;

/// What a unit is in a fight. Immutable.
public enum UnitKind {
    PLAYER,
    PET,
    TARGET
}
