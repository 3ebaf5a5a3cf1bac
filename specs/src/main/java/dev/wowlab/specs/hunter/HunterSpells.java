package dev.wowlab.specs.hunter;

/// The bits by which talents and sets find a hunter's spells. Constants.
final class HunterSpells {
    static final long AIMED_SHOT = 1;
    static final long ARCANE_SHOT = 1 << 1;
    static final long ASPECT_OF_THE_HAWK = 1 << 2;
    static final long ASPECT_OF_THE_VIPER = 1 << 3;
    static final long BESTIAL_WRATH = 1 << 4;
    static final long KILL_COMMAND = 1 << 5;

    /// What the pet does on Kill Command.
    static final long KILL_COMMAND_OF_PET = 1 << 6;

    static final long MULTI_SHOT = 1 << 7;
    static final long RAPID_FIRE = 1 << 8;
    static final long RAPTOR_STRIKE = 1 << 9;
    static final long READINESS = 1 << 10;
    static final long SCORPID_STING = 1 << 11;
    static final long SERPENT_STING = 1 << 12;
    static final long STEADY_SHOT = 1 << 13;

    static final long SHOTS_AND_STINGS =
            AIMED_SHOT | ARCANE_SHOT | MULTI_SHOT | SCORPID_STING | SERPENT_STING | STEADY_SHOT;

    /// All but aspects and Readiness, as The Beast Within makes them cheaper.
    static final long ALL = SHOTS_AND_STINGS | BESTIAL_WRATH | KILL_COMMAND | RAPID_FIRE | RAPTOR_STRIKE;

    private HunterSpells() {}
}
