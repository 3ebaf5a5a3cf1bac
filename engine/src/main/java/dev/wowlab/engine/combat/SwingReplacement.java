package dev.wowlab.engine.combat;

/// Puts another attack in the place of a swing of the main hand: Raptor Strike, Heroic Strike.
@FunctionalInterface
public interface SwingReplacement {

    /// What is cast instead of the swing; the swing itself where nothing replaces it. Allocates nothing.
    Spell replace(Spell swing);
}
