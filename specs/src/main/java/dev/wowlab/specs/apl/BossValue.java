package dev.wowlab.specs.apl;

/// A figure of a spell of a target. Immutable.
public enum BossValue {
    /// Whether it is being cast.
    IS_CASTING,
    /// Time to the end of its cooldown.
    TIME_TO_READY
}
