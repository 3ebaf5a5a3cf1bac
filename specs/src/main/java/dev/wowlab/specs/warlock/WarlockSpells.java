package dev.wowlab.specs.warlock;

/// The warlock's own bit of each spell, by which talents, set bonuses and procs find it. Constants.
final class WarlockSpells {
    static final long CONFLAGRATE = 1L << 0;
    static final long SHADOW_BOLT = 1L << 1;
    static final long IMMOLATE = 1L << 2;
    static final long IMMOLATE_DOT = 1L << 3;
    static final long INCINERATE = 1L << 4;
    static final long SOUL_FIRE = 1L << 5;
    static final long SHADOWBURN = 1L << 6;
    static final long LIFE_TAP = 1L << 7;
    static final long CORRUPTION = 1L << 8;
    static final long UNSTABLE_AFFLICTION = 1L << 9;
    static final long CURSE_OF_AGONY = 1L << 10;
    static final long CURSE_OF_THE_ELEMENTS = 1L << 11;
    static final long DRAIN_LIFE = 1L << 12;
    static final long SEED = 1L << 13;
    static final long SEED_EXPLOSION = 1L << 14;
    static final long HELLFIRE = 1L << 15;
    static final long SEARING_PAIN = 1L << 16;
    static final long FIREBOLT = 1L << 17;
    static final long LASH_OF_PAIN = 1L << 18;
    static final long TORMENT = 1L << 19;
    static final long CLEAVE = 1L << 20;
    static final long CURSE_OF_DOOM = 1L << 21;
    static final long CURSE_OF_RECKLESSNESS = 1L << 22;
    static final long SIPHON_LIFE = 1L << 23;
    static final long SHADOWFURY = 1L << 24;
    static final long DEATH_COIL = 1L << 25;

    static final long SHADOW_DAMAGE = CORRUPTION
            | UNSTABLE_AFFLICTION
            | DRAIN_LIFE
            | CURSE_OF_AGONY
            | SHADOW_BOLT
            | SEED
            | SEED_EXPLOSION
            | SHADOWBURN
            | SIPHON_LIFE
            | SHADOWFURY
            | DEATH_COIL;
    static final long FIRE_DAMAGE =
            CONFLAGRATE | IMMOLATE | INCINERATE | SOUL_FIRE | SEARING_PAIN | IMMOLATE_DOT | SHADOWBURN;
    static final long CONTAGION = CURSE_OF_AGONY | CORRUPTION | SEED | SEED_EXPLOSION;
    static final long SHADOW_EMBRACE = CORRUPTION | CURSE_OF_AGONY | SIPHON_LIFE | SEED;
    static final long SOUL_LEECH = SHADOW_BOLT | SHADOWBURN | SOUL_FIRE | INCINERATE | SEARING_PAIN | CONFLAGRATE;
    static final long AFFLICTION = CORRUPTION
            | CURSE_OF_AGONY
            | CURSE_OF_DOOM
            | CURSE_OF_RECKLESSNESS
            | CURSE_OF_THE_ELEMENTS
            | DRAIN_LIFE
            | SEED
            | DEATH_COIL;
    static final long DESTRUCTION = HELLFIRE
            | IMMOLATE
            | INCINERATE
            | SEARING_PAIN
            | SHADOW_BOLT
            | SOUL_FIRE
            | CONFLAGRATE
            | SHADOWFURY
            | SHADOWBURN;

    private WarlockSpells() {}
}
