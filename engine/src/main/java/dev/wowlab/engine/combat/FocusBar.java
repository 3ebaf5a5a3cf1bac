package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;

/// A hunter pet's focus: spent by its abilities, regained every five seconds while it is there. Confined to
/// one thread.
public final class FocusBar extends PowerBar {
    private static final double MOST = 100;
    private static final double PER_TICK = 25;
    private static final long TICK = SimTime.seconds(5);

    private final Unit unit;
    private final double perTick;
    private final Timer timer;
    private final ResourceMetrics regenMetrics;
    private double current;

    FocusBar(Unit unit, double regenFactor) {
        this.unit = unit;
        perTick = PER_TICK * regenFactor;
        timer = unit.fight().newTimer(Priority.FOCUS, this::tick);
        regenMetrics = unit.newResourceMetrics(ResourceType.FOCUS, ActionId.other("FocusRegen"));
    }

    /// Focus left.
    @Override
    public double current() {
        return current;
    }

    /// Gives focus, up to the most it can hold.
    public void gain(double amount, ResourceMetrics source) {
        double after = Math.min(current + amount, MOST);
        source.add(amount, after - current);
        current = after;
    }

    @Override
    void payFor(Spell spell) {
        current -= spell.currentCost;
        if (spell.costMetrics != null) {
            spell.costMetrics.add(-spell.currentCost, -spell.currentCost);
        }
    }

    /// Fills it and lets it tick, at a random moment of the first five seconds.
    void start() {
        current = MOST;
        timer.schedule(unit.fight().now() + (long) (unit.fight().random() * TICK));
    }

    void stop() {
        timer.cancel();
    }

    private void tick() {
        gain(perTick, regenMetrics);
        timer.schedule(unit.fight().now() + TICK);
    }
}
