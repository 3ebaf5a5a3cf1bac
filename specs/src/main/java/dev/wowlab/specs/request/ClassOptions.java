package dev.wowlab.specs.request;

import dev.wowlab.specs.apl.WarlockCurse;

/// The options that only one class has. Implementations are immutable.
public sealed interface ClassOptions {

    /// A mage's options.
    record Mage(MageArmor armor) implements ClassOptions {}

    /// A warlock's options.
    ///
    /// @param detonateSeed whether Seed of Corruption is assumed to burst at once
    /// @param sacrificeSummon whether the demon is sacrificed before the fight
    record Warlock(
            WarlockSummon summon,
            WarlockArmor armor,
            WarlockPetMode petMode,
            WarlockCurse curse,
            boolean detonateSeed,
            boolean sacrificeSummon)
            implements ClassOptions {}
}
