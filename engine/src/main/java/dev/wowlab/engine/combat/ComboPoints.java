package dev.wowlab.engine.combat;

/// The combo points that a unit's abilities add and its finishing moves spend, whatever their target.
/// Confined to one thread. There are none at the start of a fight.
public final class ComboPoints {
    private final Unit unit;
    private final int most;
    private int current;

    ComboPoints(Unit unit, int most) {
        this.unit = unit;
        this.most = most;
    }

    /// How many there are.
    public int current() {
        return current;
    }

    /// The most there can be.
    public int max() {
        return most;
    }

    /// Adds some, up to the most there can be.
    ///
    /// @param points below 0 where they are taken back
    public void gain(int points, ResourceMetrics source) {
        int after = Math.min(current + points, most);
        change(points, after, source);
    }

    /// Spends all.
    public void spend(ResourceMetrics source) {
        change(-current, 0, source);
    }

    private void change(int points, int after, ResourceMetrics source) {
        source.add(points, after - current);
        EventLog log = unit.fight().log;
        if (log != null) {
            log.resourceChanged(unit, ResourceType.COMBO_POINTS, source.id, after - current, after);
        }
        current = after;
    }

    void reset() {
        current = 0;
    }
}
