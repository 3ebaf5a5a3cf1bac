package dev.wowlab.gamedata;

/// A derived figure that a request may carry beside the [Stat]s, in WoWSims' order. Immutable; the ordinal is the
/// index.
public enum PseudoStat {
    MAIN_HAND_DPS("PseudoStatMainHandDps"),
    OFF_HAND_DPS("PseudoStatOffHandDps"),
    RANGED_DPS("PseudoStatRangedDps"),
    BLOCK_VALUE_MULTIPLIER("PseudoStatBlockValueMultiplier"),
    DODGE_PERCENT("PseudoStatDodgePercent"),
    PARRY_PERCENT("PseudoStatParryPercent"),
    SCHOOL_HIT_PERCENT_ARCANE("PseudoStatSchoolHitPercentArcane"),
    SCHOOL_HIT_PERCENT_FIRE("PseudoStatSchoolHitPercentFire"),
    SCHOOL_HIT_PERCENT_FROST("PseudoStatSchoolHitPercentFrost"),
    SCHOOL_HIT_PERCENT_HOLY("PseudoStatSchoolHitPercentHoly"),
    SCHOOL_HIT_PERCENT_NATURE("PseudoStatSchoolHitPercentNature"),
    SCHOOL_HIT_PERCENT_SHADOW("PseudoStatSchoolHitPercentShadow"),
    MELEE_HIT_PERCENT("PseudoStatMeleeHitPercent"),
    SPELL_HIT_PERCENT("PseudoStatSpellHitPercent"),
    MELEE_CRIT_PERCENT("PseudoStatMeleeCritPercent"),
    SPELL_CRIT_PERCENT("PseudoStatSpellCritPercent"),
    BLOCK_PERCENT("PseudoStatBlockPercent"),
    MELEE_SPEED_MULTIPLIER("PseudoStatMeleeSpeedMultiplier"),
    RANGED_SPEED_MULTIPLIER("PseudoStatRangedSpeedMultiplier"),
    CAST_SPEED_MULTIPLIER("PseudoStatCastSpeedMultiplier"),
    MELEE_HASTE_PERCENT("PseudoStatMeleeHastePercent"),
    RANGED_HASTE_PERCENT("PseudoStatRangedHastePercent"),
    SPELL_HASTE_PERCENT("PseudoStatSpellHastePercent"),
    BLOCK_VALUE_PER_STRENGTH("PseudoStatBlockValuePerStrength"),
    RANGED_HIT_PERCENT("PseudoStatRangedHitPercent"),
    RANGED_CRIT_PERCENT("PseudoStatRangedCritPercent"),
    REDUCED_CRIT_TAKEN_PERCENT("PseudoStatReducedCritTakenPercent");

    private final String wireName;

    PseudoStat(String wireName) {
        this.wireName = wireName;
    }

    /// The name in the request format.
    public String wireName() {
        return wireName;
    }
}
