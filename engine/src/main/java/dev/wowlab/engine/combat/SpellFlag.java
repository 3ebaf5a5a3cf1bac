package dev.wowlab.engine.combat;

/// Bits that change how a spell is computed, offered or reported. Constants.
public final class SpellFlag {
    public static final int NONE = 0;

    /// Skips partial resists and armour.
    public static final int IGNORE_RESISTS = 1;

    /// Skips what the target's debuffs change.
    public static final int IGNORE_TARGET_MODIFIERS = 1 << 1;

    /// Skips what the caster's buffs and the spell's own multipliers change.
    public static final int IGNORE_ATTACKER_MODIFIERS = 1 << 2;

    /// Armour reduces even periodic damage.
    public static final int APPLY_ARMOR_REDUCTION = 1 << 3;

    public static final int CANNOT_BE_DODGED = 1 << 4;
    public static final int INCLUDE_TARGET_BONUS_DAMAGE = 1 << 5;

    /// All or nothing: no partial resists, resistance lowers the chance to hit instead.
    public static final int BINARY = 1 << 6;

    /// The dot it applies is a channel of the caster.
    public static final int CHANNELED = 1 << 7;

    public static final int DISEASE = 1 << 8;
    public static final int POISON = 1 << 9;

    /// Cast on the caster itself: buffs and heals.
    public static final int HELPFUL = 1 << 10;

    public static final int MELEE_METRICS = 1 << 11;

    /// No callbacks on applying effects and on completing the cast.
    public static final int NO_ON_CAST_COMPLETE = 1 << 12;

    /// Not in the results.
    public static final int NO_METRICS = 1 << 13;

    public static final int NO_LOGS = 1 << 14;

    /// An APL may cast it.
    public static final int APL = 1 << 15;

    /// It is a major cooldown; set by [MajorCooldowns#add].
    public static final int MCD = 1 << 16;

    /// A major cooldown that may be cast off the global cooldown inside a sequence.
    public static final int REACTIVE = 1 << 17;

    /// No callbacks on dealing damage.
    public static final int NO_ON_DAMAGE_DEALT = 1 << 18;

    public static final int PREPULL_ONLY = 1 << 19;
    public static final int ENCOUNTER_ONLY = 1 << 20;
    public static final int POTION = 1 << 21;
    public static final int CONJURED = 1 << 22;
    public static final int EXPLOSIVE = 1 << 23;
    public static final int COMBAT_POTION = 1 << 24;

    /// No [SpellMod] applies to it.
    public static final int NO_SPELL_MODS = 1 << 25;

    public static final int CAN_CAST_WHILE_MOVING = 1 << 26;

    /// Cast as a consequence of another spell: its casts are not reported.
    public static final int PASSIVE_SPELL = 1 << 27;

    /// A class's own mark; each class says what it means.
    public static final int OF_CLASS = 1 << 28;

    /// The next automatic shot waits for the end of its cast.
    public static final int HOLDS_SHOTS = 1 << 29;

    /// Swings start anew at the end of its cast.
    public static final int RESTARTS_SWINGS = 1 << 30;

    /// Of something that is not worn now: it cannot be cast.
    public static final int UNWORN = 1 << 31;

    public static final int IGNORE_MODIFIERS = IGNORE_ATTACKER_MODIFIERS | IGNORE_TARGET_MODIFIERS;

    private SpellFlag() {}
}
