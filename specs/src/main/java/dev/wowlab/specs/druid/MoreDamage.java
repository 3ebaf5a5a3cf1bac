package dev.wowlab.specs.druid;

/// Damage that idols and sets add to a feral druid's abilities right now. Confined to one thread.
final class MoreDamage {
    double shred;

    /// What a set adds to Shred for good. Complete once the items are registered.
    double plannedShred;

    double mangleCat;
    double ripPerPoint;
    double bitePerPoint;

    double mangleBear;
    double maul;
    double swipe;

    /// To each tick and stack of Lacerate.
    double lacerate;

    /// What a set adds to Lacerate for good. Complete once the items are registered.
    double plannedLacerate;

    /// Rage that the Wolfshead Helm gives with each change into a bear.
    double bearFormRage;

    /// Energy that the Wolfshead Helm gives with each change into a cat.
    double catFormEnergy;

    void clear() {
        shred = plannedShred;
        mangleCat = 0;
        ripPerPoint = 0;
        bitePerPoint = 0;
        mangleBear = 0;
        maul = 0;
        swipe = 0;
        lacerate = plannedLacerate;
        bearFormRage = 0;
        catFormEnergy = 0;
    }
}
