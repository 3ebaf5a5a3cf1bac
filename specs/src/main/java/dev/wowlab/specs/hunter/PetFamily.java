package dev.wowlab.specs.hunter;

import dev.wowlab.specs.request.HunterPetType;
import org.jspecify.annotations.Nullable;

/// The families of hunters' pets that know how to fight. Immutable.
enum PetFamily {
    BAT("Bat", 1.07, PetAbility.BITE, PetAbility.SCREECH),
    BEAR("Bear", 0.91, PetAbility.BITE, PetAbility.CLAW),
    CAT("Cat", 1.1, PetAbility.BITE, PetAbility.CLAW),
    CRAB("Crab", 0.95, PetAbility.CLAW, null),
    OWL("Owl", 1.07, PetAbility.CLAW, PetAbility.SCREECH),
    RAPTOR("Raptor", 1.1, PetAbility.BITE, PetAbility.CLAW),
    RAVAGER("Ravager", 1.1, PetAbility.BITE, PetAbility.GORE),
    WIND_SERPENT("Wind Serpent", 1.07, PetAbility.BITE, PetAbility.LIGHTNING_BREATH),
    DRAGONHAWK("Dragonhawk", 1.0, PetAbility.BITE, PetAbility.FIRE_BREATH);

    /// Its name in results.
    final String label;

    /// Multiplies swings and Kill Command.
    final double damage;

    final PetAbility primary;
    final @Nullable PetAbility secondary;

    PetFamily(String label, double damage, PetAbility primary, @Nullable PetAbility secondary) {
        this.label = label;
        this.damage = damage;
        this.primary = primary;
        this.secondary = secondary;
    }

    /// Whether it picks among its abilities by chance.
    boolean picksByChance() {
        return this == OWL;
    }

    static @Nullable PetFamily of(HunterPetType type) {
        return switch (type) {
            case NONE -> null;
            case BAT -> BAT;
            case BEAR -> BEAR;
            case CAT -> CAT;
            case CRAB -> CRAB;
            case OWL -> OWL;
            case RAPTOR -> RAPTOR;
            case RAVAGER -> RAVAGER;
            case WIND_SERPENT -> WIND_SERPENT;
            case DRAGONHAWK -> DRAGONHAWK;
        };
    }
}
