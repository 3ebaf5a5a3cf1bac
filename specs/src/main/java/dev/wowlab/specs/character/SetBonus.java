package dev.wowlab.specs.character;

import dev.wowlab.engine.combat.Aura;

/// What wearing enough pieces of a set gives.
@FunctionalInterface
public interface SetBonus {
    /// Called once for each plan.
    ///
    /// @param setAura a permanent aura of the character to attach the bonus to
    void apply(Character character, Aura setAura);
}
