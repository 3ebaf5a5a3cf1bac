package dev.wowlab.gamedata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A character statistic. Immutable; the ordinal is the index into every stats array. The first [#WIRE_COUNT]
/// are those of WoWSims' `Stat` in its order (what items, enchants and requests carry); the rest are
/// percentages (0 to 100) that only exist inside a simulation, where ratings and attributes feed them.
public enum Stat {
    STRENGTH("StatStrength"),
    AGILITY("StatAgility"),
    STAMINA("StatStamina"),
    INTELLECT("StatIntellect"),
    HEALING_POWER("StatHealingPower"),
    SPELL_DAMAGE("StatSpellDamage"),
    ARCANE_DAMAGE("StatArcaneDamage"),
    FIRE_DAMAGE("StatFireDamage"),
    FROST_DAMAGE("StatFrostDamage"),
    HOLY_DAMAGE("StatHolyDamage"),
    NATURE_DAMAGE("StatNatureDamage"),
    SHADOW_DAMAGE("StatShadowDamage"),
    SPELL_HIT_RATING("StatSpellHitRating"),
    SPELL_CRIT_RATING("StatSpellCritRating"),
    SPELL_HASTE_RATING("StatSpellHasteRating"),
    SPELL_PENETRATION("StatSpellPenetration"),
    SPIRIT("StatSpirit"),
    ATTACK_POWER("StatAttackPower"),
    RANGED_ATTACK_POWER("StatRangedAttackPower"),
    FERAL_ATTACK_POWER("StatFeralAttackPower"),
    MELEE_HIT_RATING("StatMeleeHitRating"),
    MELEE_CRIT_RATING("StatMeleeCritRating"),
    MELEE_HASTE_RATING("StatMeleeHasteRating"),
    ARMOR_PENETRATION("StatArmorPenetration"),
    EXPERTISE_RATING("StatExpertiseRating"),
    DEFENSE_RATING("StatDefenseRating"),
    BLOCK_RATING("StatBlockRating"),
    BLOCK_VALUE("StatBlockValue"),
    DODGE_RATING("StatDodgeRating"),
    PARRY_RATING("StatParryRating"),
    RESILIENCE_RATING("StatResilienceRating"),
    ARMOR("StatArmor"),
    BONUS_ARMOR("StatBonusArmor"),
    HEALTH("StatHealth"),
    MANA("StatMana"),
    MP5("StatMP5"),
    ARCANE_RESISTANCE("StatArcaneResistance"),
    FIRE_RESISTANCE("StatFireResistance"),
    FROST_RESISTANCE("StatFrostResistance"),
    NATURE_RESISTANCE("StatNatureResistance"),
    SHADOW_RESISTANCE("StatShadowResistance"),
    PHYSICAL_DAMAGE("StatPhysicalDamage"),
    PHYSICAL_HIT_PERCENT("PhysicalHitPercent"),
    SPELL_HIT_PERCENT("SpellHitPercent"),
    PHYSICAL_CRIT_PERCENT("PhysicalCritPercent"),
    SPELL_CRIT_PERCENT("SpellCritPercent"),
    BLOCK_PERCENT("BlockPercent"),
    RANGED_HIT_PERCENT("RangedHitPercent"),
    RANGED_CRIT_PERCENT("RangedCritPercent");

    /// How many stats items and requests carry; also the length of every stats array in [GameData].
    public static final int WIRE_COUNT = 42;

    /// How many stats a unit inside a simulation has.
    public static final int COUNT = 49;

    private static final Stat[] ALL = values();

    private final String wireName;

    Stat(String wireName) {
        this.wireName = wireName;
    }

    /// The name in the request format, like `StatSpellHitRating`.
    public String wireName() {
        return wireName;
    }

    /// As people read it, like `spell hit rating`.
    public String label() {
        return this == MP5 ? "mana per 5 s" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The stat with this index, or empty where there is none.
    public static Optional<Stat> byIndex(int index) {
        return index >= 0 && index < ALL.length ? Optional.of(ALL[index]) : Optional.empty();
    }

    /// The stat with this wire name, or empty where there is none.
    public static Optional<Stat> byName(String name) {
        return Arrays.stream(ALL).filter(s -> s.wireName.equals(name)).findFirst();
    }
}
