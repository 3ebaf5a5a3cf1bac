package dev.wowlab.gamedata;

import java.util.Optional;

/// A specialisation as the request names it. Immutable; the numbers and names are those of WoWSims' `Spec`.
public enum Spec implements WireEnum {
    UNKNOWN(0, "SpecUnknown"),
    BALANCE_DRUID(1, "SpecBalanceDruid"),
    FERAL_CAT_DRUID(2, "SpecFeralCatDruid"),
    FERAL_BEAR_DRUID(3, "SpecFeralBearDruid"),
    RESTORATION_DRUID(4, "SpecRestorationDruid"),
    HUNTER(5, "SpecHunter"),
    MAGE(6, "SpecMage"),
    HOLY_PALADIN(7, "SpecHolyPaladin"),
    PROTECTION_PALADIN(8, "SpecProtectionPaladin"),
    RETRIBUTION_PALADIN(9, "SpecRetributionPaladin"),
    PRIEST(10, "SpecPriest"),
    ROGUE(11, "SpecRogue"),
    ELEMENTAL_SHAMAN(12, "SpecElementalShaman"),
    ENHANCEMENT_SHAMAN(13, "SpecEnhancementShaman"),
    RESTORATION_SHAMAN(14, "SpecRestorationShaman"),
    WARLOCK(15, "SpecWarlock"),
    DPS_WARRIOR(16, "SpecDpsWarrior"),
    PROTECTION_WARRIOR(17, "SpecProtectionWarrior");

    private static final WireNames<Spec> NAMES = new WireNames<>(values());

    private final int number;
    private final String wireName;

    Spec(int number, String wireName) {
        this.number = number;
        this.wireName = wireName;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /// The constant with this number, or empty where there is none.
    public static Optional<Spec> byNumber(int number) {
        return NAMES.byNumber(number);
    }

    /// The constant with this wire name (exact spelling), or empty where there is none.
    public static Optional<Spec> byName(String name) {
        return NAMES.byName(name);
    }
}
