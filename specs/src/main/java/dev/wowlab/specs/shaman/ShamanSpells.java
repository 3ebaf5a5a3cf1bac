package dev.wowlab.specs.shaman;

/// The shaman's own bit of each spell, by which talents, set bonuses and procs find it. Constants.
final class ShamanSpells {
    static final long LIGHTNING_BOLT = 1L;
    static final long LIGHTNING_BOLT_OVERLOAD = 1L << 1;
    static final long CHAIN_LIGHTNING = 1L << 2;
    static final long CHAIN_LIGHTNING_OVERLOAD = 1L << 3;
    static final long EARTH_SHOCK = 1L << 4;
    static final long FLAME_SHOCK = 1L << 5;
    static final long FLAME_SHOCK_DOT = 1L << 6;
    static final long FROST_SHOCK = 1L << 7;
    static final long LIGHTNING_SHIELD = 1L << 8;
    static final long SEARING_TOTEM = 1L << 9;
    static final long MAGMA_TOTEM = 1L << 10;
    static final long FIRE_NOVA_TOTEM = 1L << 11;
    static final long FIRE_ELEMENTAL_TOTEM = 1L << 12;
    static final long EARTH_ELEMENTAL_TOTEM = 1L << 13;
    static final long BASIC_TOTEM = 1L << 14;
    static final long BLOODLUST = 1L << 15;
    static final long SHIELD_HIT = 1L << 16;
    static final long FIRE_ELEMENTAL_MELEE = 1L << 17;
    static final long STORMSTRIKE = 1L << 18;
    static final long STORMSTRIKE_HIT = 1L << 19;
    static final long WINDFURY_WEAPON = 1L << 20;
    static final long FLAMETONGUE_WEAPON = 1L << 21;
    static final long FROSTBRAND_WEAPON = 1L << 22;
    static final long SHAMANISTIC_RAGE = 1L << 23;

    static final long OVERLOAD = LIGHTNING_BOLT_OVERLOAD | CHAIN_LIGHTNING_OVERLOAD;
    static final long LIGHTNING = LIGHTNING_BOLT | CHAIN_LIGHTNING;
    static final long SHOCK_HIT = EARTH_SHOCK | FLAME_SHOCK | FROST_SHOCK;
    static final long SHOCK = SHOCK_HIT | FLAME_SHOCK_DOT;

    /// The fire, frost and nature spells that Elemental Fury and Elemental Mastery concern.
    static final long ELEMENTAL = LIGHTNING | OVERLOAD | SHOCK;

    static final long FIRE_TOTEM = SEARING_TOTEM | MAGMA_TOTEM | FIRE_NOVA_TOTEM;
    static final long TOTEM = FIRE_TOTEM | FIRE_ELEMENTAL_TOTEM | EARTH_ELEMENTAL_TOTEM | BASIC_TOTEM;

    private ShamanSpells() {}
}
