package dev.wowlab.engine.combat;

import dev.wowlab.gamedata.Stat;

/// A unit's health. Confined to one thread. Nobody dies: it stops at 0.
public final class HealthBar {
    private final Unit unit;
    private final ResourceMetrics damageTaken;
    private double current;

    HealthBar(Unit unit) {
        this.unit = unit;
        damageTaken = unit.newResourceMetrics(ResourceType.HEALTH, ActionId.other("DamageTaken"));
    }

    /// Health left.
    public double current() {
        return current;
    }

    /// The most it can hold now.
    public double max() {
        return unit.stats().get(Stat.HEALTH);
    }

    /// Health left over the most, 0 to 1.
    public double fraction() {
        return current / max();
    }

    /// Heals, up to the most it can hold.
    public void gain(double amount, ResourceMetrics source) {
        double after = Math.min(current + amount, max());
        source.add(amount, after - current);
        tell(source.id, after);
        current = after;
    }

    /// Hurts.
    public void lose(double amount) {
        double after = Math.max(current - amount, 0);
        damageTaken.add(-amount, after - current);
        tell(damageTaken.id, after);
        current = after;
    }

    private void tell(ActionId source, double after) {
        EventLog log = unit.fight().log;
        if (log != null) {
            log.resourceChanged(unit, ResourceType.HEALTH, source, after - current, after);
        }
    }

    void reset() {
        current = max();
    }
}
