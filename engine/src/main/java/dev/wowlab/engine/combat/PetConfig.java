package dev.wowlab.engine.combat;

import java.util.Objects;

/// The description of a pet. Immutable.
///
/// @param name its name in results
/// @param presentAtStart whether it is there when the fight begins
/// @param guardian whether it is no pet in the sense of buffs and consumables
/// @param dynamic whether it follows its owner's stats during the fight, a heartbeat later; otherwise it
///     keeps those of the moment it appeared
/// @param inheritance what of its owner's stats it gets
public record PetConfig(
        String name, boolean presentAtStart, boolean guardian, boolean dynamic, StatInheritance inheritance) {
    /// Fills `pet` (all zeros) with what a pet gets of its owner's stats, both indexed by stat ordinal.
    @FunctionalInterface
    public interface StatInheritance {
        void inherit(double[] owner, double[] pet);
    }

    public PetConfig {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(inheritance, "inheritance");
    }
}
