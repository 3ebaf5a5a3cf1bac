package dev.wowlab.engine.combat;

/// What one spell did in the current fight, over all its targets, and the exact sums over fights. Confined
/// to one thread.
public final class SpellMetrics {
    // Current fight.
    int casts;
    int hits;
    int crits;
    int ticks;
    int critTicks;
    int misses;
    int dodges;
    int parries;
    int blocks;
    int glances;
    double damage;

    // The part of the damage that hit friends: no part of what the raid does to its targets.
    double friendlyDamage;

    double critDamage;
    double tickDamage;
    double threat;
    long castTimeNs;

    SpellMetrics() {}

    /// Corrects the number of casts, for spells that are cast by another spell's ticks.
    public void addCasts(int number) {
        casts += number;
    }

    /// Corrects the number of hits.
    public void addHits(int number) {
        hits += number;
    }

    /// Casts so far in this fight.
    public int casts() {
        return casts;
    }

    /// Damage so far in this fight.
    public double damage() {
        return damage;
    }

    /// Whether the spell did nothing in this fight.
    boolean isEmpty() {
        int counts = casts | hits | crits | ticks | critTicks | misses | dodges | parries | blocks | glances;
        return counts == 0
                && damage == 0
                && friendlyDamage == 0
                && critDamage == 0
                && tickDamage == 0
                && threat == 0
                && castTimeNs == 0;
    }

    void reset() {
        casts = 0;
        hits = 0;
        crits = 0;
        ticks = 0;
        critTicks = 0;
        misses = 0;
        dodges = 0;
        parries = 0;
        blocks = 0;
        glances = 0;
        friendlyDamage = 0;
        damage = 0;
        critDamage = 0;
        tickDamage = 0;
        threat = 0;
        castTimeNs = 0;
    }
}
