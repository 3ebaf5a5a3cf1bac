package dev.wowlab.specs.warrior;

/// The bits by which talents, sets and items find a warrior's spells. Constants.
final class WarriorSpells {
    static final long BATTLE_SHOUT = 1L;
    static final long COMMANDING_SHOUT = 1L << 1;
    static final long BERSERKER_RAGE = 1L << 2;
    static final long RECKLESSNESS = 1L << 3;
    static final long DEATH_WISH = 1L << 4;
    static final long RETALIATION = 1L << 5;
    static final long RAMPAGE = 1L << 6;
    static final long SHIELD_WALL = 1L << 7;
    static final long CHARGE = 1L << 8;
    static final long INTERCEPT = 1L << 9;
    static final long DEMORALIZING_SHOUT = 1L << 10;
    static final long DEFENSIVE_STANCE = 1L << 11;
    static final long OTHER_STANCE = 1L << 12;
    static final long HAMSTRING = 1L << 13;
    static final long PUMMEL = 1L << 14;
    static final long SWEEPING_STRIKES = 1L << 15;
    static final long LAST_STAND = 1L << 16;

    static final long REND = 1L << 20;
    static final long DEEP_WOUNDS = 1L << 21;
    static final long SWEEPING_STRIKES_HIT = 1L << 22;
    static final long HEROIC_STRIKE = 1L << 23;
    static final long CLEAVE = 1L << 24;
    static final long EXECUTE = 1L << 25;
    static final long OVERPOWER = 1L << 26;
    static final long SLAM = 1L << 27;
    static final long SUNDER_ARMOR = 1L << 28;
    static final long THUNDER_CLAP = 1L << 29;
    static final long WHIRLWIND = 1L << 30;
    static final long WHIRLWIND_OFF_HAND = 1L << 31;
    static final long BLOODTHIRST = 1L << 32;
    static final long MORTAL_STRIKE = 1L << 33;
    static final long DEVASTATE = 1L << 34;
    static final long REVENGE = 1L << 35;
    static final long SHIELD_SLAM = 1L << 36;
    static final long SHIELD_BASH = 1L << 37;
    static final long SHIELD_BLOCK = 1L << 38;
    static final long CONCUSSION_BLOW = 1L << 39;
    static final long RETALIATION_HIT = 1L << 40;

    static final long SHOUTS = BATTLE_SHOUT | COMMANDING_SHOUT | DEMORALIZING_SHOUT;

    /// What strikes at once. Neither Hamstring nor Pummel, as WoWSims has it.
    static final long DIRECT = SWEEPING_STRIKES_HIT
            | HEROIC_STRIKE
            | CLEAVE
            | EXECUTE
            | OVERPOWER
            | SLAM
            | SUNDER_ARMOR
            | THUNDER_CLAP
            | WHIRLWIND
            | WHIRLWIND_OFF_HAND
            | BLOODTHIRST
            | MORTAL_STRIKE
            | INTERCEPT
            | DEVASTATE
            | REVENGE
            | SHIELD_SLAM
            | SHIELD_BASH
            | RETALIATION_HIT;

    static final long DAMAGING = DIRECT | DEEP_WOUNDS | REND;

    private WarriorSpells() {}
}
