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

    static final long ALL = (1L << 8) - 1;
    static final long MOONFIRE = MOONFIRE_HIT | MOONFIRE_DOT;
    static final long DAMAGING = STARFIRE | WRATH | MOONFIRE | INSECT_SWARM | HURRICANE;

    private DruidSpells() {}
}
