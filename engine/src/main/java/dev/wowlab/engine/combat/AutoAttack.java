package dev.wowlab.engine.combat;

/// A kind of automatic attack. Immutable.
public enum AutoAttack {
    /// Whichever comes first or came last.
    ANY,
    /// Either hand.
    MELEE,
    MAIN_HAND,
    OFF_HAND,
    RANGED
}
