package dev.wowlab.specs.druid;

/// The druid's own bit of each spell, by which talents, set bonuses and procs find it. Constants.
final class DruidSpells {
    static final long STARFIRE = 1L;
    static final long WRATH = 1L << 1;
    static final long MOONFIRE_HIT = 1L << 2;
    static final long MOONFIRE_DOT = 1L << 3;
    static final long INSECT_SWARM = 1L << 4;
    static final long HURRICANE = 1L << 5;
    static final long FAERIE_FIRE = 1L << 6;
    static final long FORCE_OF_NATURE = 1L << 7;

    static final long CAT_FORM = 1L << 8;
    static final long BEAR_FORM = 1L << 9;
    static final long SHRED = 1L << 10;
    static final long MANGLE_CAT = 1L << 11;
    static final long RAKE = 1L << 12;
    static final long RIP = 1L << 13;
    static final long FEROCIOUS_BITE = 1L << 14;
    static final long TIGERS_FURY = 1L << 15;
    static final long FAERIE_FIRE_FERAL = 1L << 16;

    static final long MANGLE_BEAR = 1L << 17;
    static final long MAUL = 1L << 18;
    static final long SWIPE = 1L << 19;
    static final long LACERATE = 1L << 20;
    static final long DEMORALIZING_ROAR = 1L << 21;
    static final long ENRAGE = 1L << 22;
    static final long FRENZIED_REGENERATION = 1L << 23;

    static final long ALL = (1L << 24) - 1;
    static final long FORMS = CAT_FORM | BEAR_FORM;
    static final long BUILDERS = SHRED | MANGLE_CAT | RAKE;
    static final long MANGLE = MANGLE_CAT | MANGLE_BEAR;
    static final long MOONFIRE = MOONFIRE_HIT | MOONFIRE_DOT;
    static final long DAMAGING = STARFIRE | WRATH | MOONFIRE | INSECT_SWARM | HURRICANE;

    private DruidSpells() {}
}
