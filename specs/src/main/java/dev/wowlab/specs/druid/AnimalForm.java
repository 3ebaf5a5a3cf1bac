package dev.wowlab.specs.druid;

import dev.wowlab.engine.combat.Aura;

/// The form in which a feral druid begins every fight. Confined to one thread.
sealed interface AnimalForm permits BearForm, CatForm {
    /// What it swings.
    Claws paws();

    /// Its buff, for talents and sets to hang on.
    Aura aura();

    /// Registers its buff, before everything else of the druid.
    void registerAura();
}
