package dev.wowlab.specs.mage;

/// The mage's own bit of each spell, by which talents, set bonuses and procs find it. Constants.
final class MageSpells {
    static final long ARCANE_BLAST = 1L;
    static final long ARCANE_EXPLOSION = 1L << 1;
    static final long ARCANE_POWER = 1L << 2;
    static final long ARCANE_MISSILES_CAST = 1L << 3;
    static final long ARCANE_MISSILES_TICK = 1L << 4;
    static final long BLAST_WAVE = 1L << 5;
    static final long BLIZZARD = 1L << 6;
    static final long COLD_SNAP = 1L << 7;
    static final long CONE_OF_COLD = 1L << 8;
    static final long DRAGONS_BREATH = 1L << 9;
    static final long EVOCATION = 1L << 10;
    static final long FIRE_BLAST = 1L << 11;
    static final long FIREBALL = 1L << 12;
    static final long FLAMESTRIKE = 1L << 13;
    static final long FROST_ARMOR = 1L << 14;
    static final long FROSTBOLT = 1L << 15;
    static final long FROST_NOVA = 1L << 16;
    static final long ICY_VEINS = 1L << 17;
    static final long IGNITE = 1L << 18;
    static final long MAGE_ARMOR = 1L << 19;
    static final long MANA_GEM = 1L << 20;
    static final long MOLTEN_ARMOR = 1L << 21;
    static final long PRESENCE_OF_MIND = 1L << 22;
    static final long PYROBLAST = 1L << 23;
    static final long PYROBLAST_DOT = 1L << 24;
    static final long SCORCH = 1L << 25;
    static final long SLOW = 1L << 26;
    static final long COMBUSTION = 1L << 27;
    static final long WATERBOLT = 1L << 28;

    static final long ALL = (1L << 29) - 1;
    static final long FROST = FROSTBOLT | BLIZZARD | FROST_NOVA | CONE_OF_COLD;
    static final long FIRE =
            DRAGONS_BREATH | FIREBALL | COMBUSTION | FIRE_BLAST | FLAMESTRIKE | IGNITE | PYROBLAST | SCORCH;
    static final long IGNITABLE = FIREBALL | SCORCH | PYROBLAST;

    /// Spells whose hits can cause Clearcasting, and whose casts use it up.
    static final long DAMAGING = ARCANE_BLAST
            | ARCANE_EXPLOSION
            | ARCANE_MISSILES_TICK
            | BLIZZARD
            | DRAGONS_BREATH
            | FIRE_BLAST
            | FIREBALL
            | FLAMESTRIKE
            | FROSTBOLT
            | PYROBLAST
            | PYROBLAST_DOT
            | SCORCH;

    static final long INSTANT = ARCANE_MISSILES_CAST
            | ARCANE_MISSILES_TICK
            | FIRE_BLAST
            | ARCANE_EXPLOSION
            | PYROBLAST_DOT
            | COMBUSTION
            | CONE_OF_COLD
            | DRAGONS_BREATH
            | PRESENCE_OF_MIND;

    private MageSpells() {}
}
