package dev.wowlab.engine.combat;

import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;

/// A unit's energy: full at the start of every fight, regained in ticks, spent by abilities. Confined to one
/// thread. A tick gives 20.2 energy every 2.02 seconds, as WoWSims has it. Neither a tick nor a gain lets
/// the rotation react.
public final class EnergyBar extends PowerBar {
    private static final long TICK = SimTime.millis(2020);
    private static final double PER_TICK = 20.2;
    private static final double LEAST_MOST = 10;

    private final Unit unit;
    private final double most;
    private final Timer timer;
    private final ResourceMetrics regenMetrics;
    private final ResourceMetrics refundMetrics;
    private boolean ticksFromPull;
    private double current;
    private double regen = 1;
    private long nextTickAt;

    EnergyBar(Unit unit, double most) {
        this.unit = unit;
        this.most = Math.max(LEAST_MOST, most);
        timer = unit.fight().newTimer(Priority.FOCUS, this::tick);
        regenMetrics = unit.newResourceMetrics(ResourceType.ENERGY, ActionId.other("EnergyRegen"));
        refundMetrics = unit.newResourceMetrics(ResourceType.ENERGY, ActionId.other("Refund"));
    }

    /// Puts a first tick that would come after the pull off to a whole tick after it: a rogue's bar is once
    /// started anew then, as in WoWSims. Only before the fight.
    public void tickFromPull() {
        ticksFromPull = true;
    }

    /// Energy left, 0 to [#max].
    @Override
    public double current() {
        return current;
    }

    /// The most it can hold.
    public double max() {
        return most;
    }

    /// Gives energy, up to the most it can hold.
    ///
    /// @param amount at least 0
    public void gain(double amount, ResourceMetrics source) {
        if (amount < 0) {
            throw new IllegalArgumentException(source.id.key() + " gives " + amount + " energy");
        }
        change(amount, Math.min(current + amount, most), source);
    }

    /// Takes energy; the caller knows that there is as much.
    public void spend(double amount, ResourceMetrics source) {
        change(-amount, current - amount, source);
    }

    private void change(double amount, double after, ResourceMetrics source) {
        source.add(amount, after - current);
        EventLog log = unit.fight().log;
        if (log != null) {
            log.resourceChanged(unit, ResourceType.ENERGY, source.id, after - current, after);
        }
        current = after;
    }

    /// Gives back a share of what a spell cost when it was cast last: it was avoided.
    ///
    /// @param share 0 to 1
    public void refund(Spell spell, double share) {
        if (share > 0 && spell.currentCost > 0) {
            gain(share * spell.currentCost, refundMetrics);
        }
    }

    /// Multiplies what ticks give, until the end of the fight. The share of a tick that has passed is given
    /// at once, and the next one comes a whole tick later.
    public void multiplyRegen(double factor) {
        restartTick();
        regen *= factor;
    }

    /// Does nothing where the first tick was put off and is still more than a tick away.
    private void restartTick() {
        long passed = TICK - (nextTickAt - unit.fight().now());
        if (passed >= 0) {
            gain(perTick() * passed / TICK, regenMetrics);
            tickAt(unit.fight().now() + TICK);
        }
    }

    private void tickAt(long time) {
        nextTickAt = time;
        timer.schedule(time);
    }

    private double perTick() {
        return PER_TICK * regen;
    }

    /// Time to the next tick.
    public long timeToNextTick() {
        return Math.max(0, nextTickAt - unit.fight().now());
    }

    /// Time until ticks alone have filled it so far, 0 where they have; [SimTime#NEVER] for more than it can
    /// hold.
    public long timeTo(double energy) {
        if (current >= energy) {
            return 0;
        }
        if (energy > most || perTick() <= 0) {
            return SimTime.NEVER;
        }
        long ticks = (long) Math.ceil((energy - current) / perTick());
        return timeToNextTick() + (ticks - 1) * TICK;
    }

    @Override
    void payFor(Spell spell) {
        spend(spell.currentCost, unit.costMetrics(spell));
    }

    /// Fills it; it ticks from the first action before the pull on, or from the pull.
    void reset() {
        current = most;
        regen = 1;
        long first = unit.fight().prepullStart() + (long) (unit.fight().random() * TICK);
        tickAt(ticksFromPull && first >= 0 ? TICK : first);
    }

    private void tick() {
        // What ended when the clock reached this tick may have started it anew, which has given what it
        // would.
        if (nextTickAt <= unit.fight().now()) {
            gain(perTick(), regenMetrics);
            tickAt(unit.fight().now() + TICK);
        }
    }
}
