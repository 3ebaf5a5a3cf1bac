package dev.wowlab.engine.combat;

/// What a spell can cost besides mana: focus, rage, energy. Confined to one thread. A unit may have several;
/// a spell costs one of them.
abstract sealed class PowerBar permits EnergyBar, FocusBar, RageBar {

    /// What is left of it.
    abstract double current();

    /// Takes what a spell costs, which [CastState#affords] noted in it.
    abstract void payFor(Spell spell);
}
