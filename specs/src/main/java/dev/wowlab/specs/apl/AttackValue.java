package dev.wowlab.specs.apl;

/// A figure of the player's automatic attacks. Immutable.
public enum AttackValue {
    /// The time between two of them.
    SWING_TIME,
    /// Time to the next one.
    TIME_TO_NEXT,
    /// Time since the last one was due.
    TIME_SINCE_LAST
}
