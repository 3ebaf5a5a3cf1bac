package dev.wowlab.engine.combat;

/// Bits that say what kind of action a spell is, for the procs that listen to it. Constants.
public final class ProcMask {
    /// Not said; a spell that deals damage must say.
    public static final int UNKNOWN = 0;

    /// Triggers nothing.
    public static final int EMPTY = 1;

    public static final int MELEE_MH_AUTO = 1 << 1;
    public static final int MELEE_OH_AUTO = 1 << 2;
    public static final int MELEE_MH_SPECIAL = 1 << 3;
    public static final int MELEE_OH_SPECIAL = 1 << 4;
    public static final int RANGED_AUTO = 1 << 5;
    public static final int RANGED_SPECIAL = 1 << 6;
    public static final int SPELL_DAMAGE = 1 << 7;
    public static final int SPELL_HEALING = 1 << 8;

    /// A proc of a spell that can itself trigger things.
    public static final int SPELL_PROC = 1 << 9;

    public static final int MELEE_PROC = 1 << 10;
    public static final int RANGED_PROC = 1 << 11;
    public static final int SPELL_DAMAGE_PROC = 1 << 12;

    public static final int MELEE_MH = MELEE_MH_AUTO | MELEE_MH_SPECIAL;
    public static final int MELEE_OH = MELEE_OH_AUTO | MELEE_OH_SPECIAL;
    public static final int MELEE_WHITE_HIT = MELEE_MH_AUTO | MELEE_OH_AUTO;
    public static final int WHITE_HIT = MELEE_WHITE_HIT | RANGED_AUTO;
    public static final int MELEE_SPECIAL = MELEE_MH_SPECIAL | MELEE_OH_SPECIAL;
    public static final int MELEE_OR_RANGED_SPECIAL = MELEE_SPECIAL | RANGED_SPECIAL;
    public static final int MELEE = MELEE_WHITE_HIT | MELEE_SPECIAL;
    public static final int RANGED = RANGED_AUTO | RANGED_SPECIAL;
    public static final int MELEE_OR_RANGED = MELEE | RANGED;
    public static final int DIRECT = MELEE | RANGED | SPELL_DAMAGE;
    public static final int SPECIAL = MELEE_OR_RANGED_SPECIAL | SPELL_DAMAGE;
    public static final int MELEE_OR_MELEE_PROC = MELEE | MELEE_PROC;
    public static final int RANGED_OR_RANGED_PROC = RANGED | RANGED_PROC;
    public static final int SPELL_OR_SPELL_PROC = SPELL_DAMAGE | SPELL_PROC;
    public static final int PROC = SPELL_PROC | RANGED_PROC | MELEE_PROC;

    private ProcMask() {}
}
