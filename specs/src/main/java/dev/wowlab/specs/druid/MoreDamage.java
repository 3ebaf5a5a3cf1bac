package dev.wowlab.specs.druid;

/// Damage that idols and sets add to a feral druid's abilities right now. Confined to one thread.
final class MoreDamage {
    double shred;

    /// What a set adds to Shred for good. Complete once the items are registered.
    double plannedShred;

    double mangleCat;
    double ripPerPoint;
    double bitePerPoint;

    /// Energy that the Wolfshead Helm gives with each change into a cat.
    double catFormEnergy;

    void clear() {
        shred = plannedShred;
        mangleCat = 0;
        ripPerPoint = 0;
        bitePerPoint = 0;
        catFormEnergy = 0;
    }
}
