package dev.wowlab.specs.request;

import dev.wowlab.specs.apl.UnitRef;
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

    /// A shadow priest's options.
    ///
    /// @param shadowfiend read and never used by WoWSims, where every priest has one
    /// @param startsInShadowform whether it is in Shadowform when the fight begins
    record Priest(PriestArmor armor, boolean shadowfiend, boolean startsInShadowform) implements ClassOptions {}

    /// An elemental shaman's options.
    ///
    /// @param imbue what is on the weapon
    /// @param imbueOfSwap what is on the weapon that it can swap in
    /// @param shieldProcsPerMinute how often Lightning Shield is hit
    record ElementalShaman(ShamanImbue imbue, ShamanImbue imbueOfSwap, double shieldProcsPerMinute)
            implements ClassOptions {}

    /// An enhancement shaman's options.
    ///
    /// @param first what is on the weapons that it begins with
    /// @param second what is on the weapons that it can swap in
    /// @param shieldProcsPerMinute how often Lightning Shield is hit
    record EnhancementShaman(ImbuedHands first, ImbuedHands second, ShamanSync sync, double shieldProcsPerMinute)
            implements ClassOptions {}

    /// What is on a shaman's weapons.
    record ImbuedHands(ShamanImbue mainHand, ShamanImbue offHand) {}

    /// A balance druid's options.
    ///
    record BalanceDruid(UnitRef innervated) implements Druid {}

    /// What every druid chooses.
    sealed interface Druid extends ClassOptions permits BalanceDruid, FeralCatDruid, FeralBearDruid {
        /// Who gets Innervate; the druid itself where it is no player of the raid.
        UnitRef innervated();
    }

    /// The options of a feral druid that fights as a cat.
    ///
    /// @param cannotShredTarget whether there is no way behind the target
    record FeralCatDruid(boolean cannotShredTarget, UnitRef innervated) implements Druid {}

    /// The options of a feral druid that fights as a bear.
    ///
    /// @param startingRage rage at the start of every fight, before the pull
    record FeralBearDruid(double startingRage, UnitRef innervated) implements Druid {}

    /// A hunter's options.
    ///
    /// @param petSingleAbility whether the pet uses no more than one of its abilities
    /// @param petUptimePercent how much of the fight the pet attacks, 0 to 100
    record Hunter(QuiverBonus quiver, Ammo ammo, HunterPetType pet, boolean petSingleAbility, double petUptimePercent)
            implements ClassOptions {}

    /// A rogue's options: there are none.
    record Rogue() implements ClassOptions {}

    /// A protection paladin's options: there are none.
    record ProtectionPaladin() implements ClassOptions {}

    /// A retribution paladin's options: there are none.
    record RetributionPaladin() implements ClassOptions {}

    /// The options of any warrior.
    sealed interface OfWarrior extends ClassOptions {
        /// What all of them have.
        WarriorHabits habits();
    }

    /// An arms or fury warrior's options.
    record DpsWarrior(WarriorHabits habits) implements OfWarrior {}

    /// A protection warrior's options.
    record ProtectionWarrior(WarriorHabits habits) implements OfWarrior {}
}
