package dev.wowlab.engine.combat;

/// One rule by which a stat feeds another, or is multiplied. Confined to its unit's thread; switched on and
/// off through [UnitStats#enable] and [UnitStats#disable].
public final class StatDependency {
    final int source;
    final int target;
    final boolean dynamic;
    double amount;
    boolean enabled;

    StatDependency(int source, int target, double amount, boolean dynamic) {
        this.source = source;
        this.target = target;
        this.amount = amount;
        this.dynamic = dynamic;
        this.enabled = !dynamic;
    }
}
