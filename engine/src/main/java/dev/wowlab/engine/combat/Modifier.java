package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.School;

/// Indices of a unit's modifiers, the numbers that are not stats: multipliers start at 1, bonuses at 0.
/// Constants. Cast and attack speed are changed through [Unit#multiplyCastSpeed] and its siblings, never
/// through the index alone.
public final class Modifier {
    /// Percent of a spell's cost that is paid, starts at 100, kept an integer.
    public static final int SPELL_COST_PERCENT = 0;

    public static final int CAST_SPEED = 1;
    public static final int MELEE_SPEED = 2;
    public static final int RANGED_SPEED = 3;
    public static final int RANGED_HASTE = 4;
    public static final int ATTACK_SPEED = 5;

    /// Share of spirit regeneration that continues while casting, 0 to 1.
    public static final int SPIRIT_REGEN_RATE_CASTING = 6;

    /// Above 0: full spirit regeneration even while casting.
    public static final int FORCE_FULL_SPIRIT_REGEN = 7;

    public static final int SPIRIT_REGEN = 8;

    /// Above 0: no dual wield miss penalty.
    public static final int DISABLE_DUAL_WIELD_PENALTY = 9;

    /// Chance points (0 to 1) taken off the target's chance to dodge this unit.
    public static final int DODGE_REDUCTION = 10;

    public static final int THREAT = 11;

    /// Multiplies all damage this unit deals.
    public static final int DAMAGE_DEALT = 12;

    /// Additive multiplier of all periodic damage, starts at 1.
    public static final int DOT_DAMAGE_ADDITIVE = 13;

    public static final int HEALING_DEALT = 14;

    /// Multiplies the crit multiplier of all this unit does.
    public static final int CRIT_DAMAGE = 15;

    public static final int BLOCK_VALUE = 16;

    /// Above 0: stands in front of its target and can be parried and blocked.
    public static final int IN_FRONT_OF_TARGET = 17;

    /// Bonus attack power for attackers of this unit (Hunter's Mark).
    public static final int BONUS_RANGED_ATTACK_POWER_TAKEN = 18;

    public static final int BONUS_ATTACK_POWER_TAKEN = 19;

    public static final int BASE_DODGE = 20;
    public static final int BASE_PARRY = 21;
    public static final int BASE_BLOCK = 22;

    /// Percent points taken off every crit chance against this unit; for creatures' swings, shares of 1.
    public static final int REDUCED_CRIT_TAKEN_PERCENT = 23;

    /// Flat damage added to each physical hit this unit takes.
    public static final int BONUS_PHYSICAL_DAMAGE_TAKEN = 24;

    public static final int BONUS_SPELL_DAMAGE_TAKEN = 25;

    /// Multiplies all damage this unit takes.
    public static final int DAMAGE_TAKEN = 26;

    public static final int DISEASE_DAMAGE_TAKEN = 27;
    public static final int PERIODIC_PHYSICAL_DAMAGE_TAKEN = 28;

    /// Multiplies the unit's armour.
    public static final int ARMOR = 29;

    /// Percent points taken off every physical hit chance against this unit.
    public static final int REDUCED_PHYSICAL_HIT_TAKEN_PERCENT = 30;

    public static final int HEALING_TAKEN = 31;
    public static final int MOVEMENT_SPEED = 32;
    public static final int SELF_HEALING = 33;

    /// Above 0: a player who can parry creatures' swings, and swings sooner after a parry; likewise to block them.
    public static final int CAN_PARRY = 34;

    public static final int CAN_BLOCK = 35;

    /// Above 0: neither dodges nor parries nor blocks creatures' swings.
    public static final int STUNNED = 36;

    /// Above 0: a creature whose swings crush.
    public static final int CAN_CRUSH = 37;

    /// The chance that a hit pushes back what a tank casts, starts at 1.
    public static final int PUSHBACK_CHANCE = 38;

    private static final int SCHOOL_DAMAGE_DEALT = 40;
    private static final int SCHOOL_DAMAGE_TAKEN = 48;
    private static final int SCHOOL_SPELL_DAMAGE_TAKEN = 56;
    private static final int SCHOOL_HIT_PERCENT = 64;

    /// Length of a unit's modifier array.
    static final int COUNT = 72;

    private Modifier() {}

    /// Multiplies the damage of one school that this unit deals.
    public static int damageDealt(School school) {
        return SCHOOL_DAMAGE_DEALT + school.ordinal();
    }

    /// Multiplies the damage of one school that this unit takes.
    public static int damageTaken(School school) {
        return SCHOOL_DAMAGE_TAKEN + school.ordinal();
    }

    /// Bonus spell damage of one school for attackers of this unit.
    public static int bonusSpellDamageTaken(School school) {
        return SCHOOL_SPELL_DAMAGE_TAKEN + school.ordinal();
    }

    /// Percent points of chance to hit with one school's class spells.
    public static int hitPercent(School school) {
        return SCHOOL_HIT_PERCENT + school.ordinal();
    }

    static int damageDealtAt(int schoolIndex) {
        return SCHOOL_DAMAGE_DEALT + schoolIndex;
    }

    static int damageTakenAt(int schoolIndex) {
        return SCHOOL_DAMAGE_TAKEN + schoolIndex;
    }

    static int bonusSpellDamageTakenAt(int schoolIndex) {
        return SCHOOL_SPELL_DAMAGE_TAKEN + schoolIndex;
    }

    static int hitPercentAt(int schoolIndex) {
        return SCHOOL_HIT_PERCENT + schoolIndex;
    }

    static double[] initialValues() {
        double[] values = new double[COUNT];
        int[] multipliers = {
            CAST_SPEED,
            MELEE_SPEED,
            RANGED_SPEED,
            RANGED_HASTE,
            ATTACK_SPEED,
            SPIRIT_REGEN,
            THREAT,
            DAMAGE_DEALT,
            DOT_DAMAGE_ADDITIVE,
            HEALING_DEALT,
            CRIT_DAMAGE,
            BLOCK_VALUE,
            DAMAGE_TAKEN,
            DISEASE_DAMAGE_TAKEN,
            PERIODIC_PHYSICAL_DAMAGE_TAKEN,
            ARMOR,
            HEALING_TAKEN,
            MOVEMENT_SPEED,
            SELF_HEALING,
            PUSHBACK_CHANCE
        };
        for (int multiplier : multipliers) {
            values[multiplier] = 1;
        }
        for (int school = 0; school < 8; school++) {
            values[SCHOOL_DAMAGE_DEALT + school] = 1;
            values[SCHOOL_DAMAGE_TAKEN + school] = 1;
        }
        values[SPELL_COST_PERCENT] = 100;
        return values;
    }
}
