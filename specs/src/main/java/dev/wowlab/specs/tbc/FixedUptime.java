package dev.wowlab.specs.tbc;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Fight;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.core.SimTime;
import dev.wowlab.engine.core.Timer;

/// An aura that somebody else keeps up for a share of the fight. Confined to one thread.
///
/// At regular ticks a chance is rolled that puts it on; the chance is such that on average the share comes out. It is
/// also tried once at the start, with a random duration.
public final class FixedUptime {
    private final Fight fight;
    private final Aura aura;
    private final double share;
    private final double chancePerTick;
    private final long durationNs;
    private final long tickNs;

    private FixedUptime(Aura aura, double share, long tickNs) {
        this.fight = aura.unit().fight();
        this.aura = aura;
        this.share = share;
        this.tickNs = tickNs;
        durationNs = aura.durationNs();
        double ticksPerAura = (double) durationNs / tickNs;
        chancePerTick = share >= 1 ? 1 : 1 - StrictMath.pow(1 - share, 1 / ticksPerAura);
    }

    /// Keeps an aura up. Only before the fight.
    ///
    /// @param share of the fight, 0 to 1; at 0 nothing happens
    /// @param tickNs time between two rolls
    /// @param startNs time of the first try, before the pull where negative
    public static void keep(Aura aura, double share, long tickNs, long startNs) {
        if (share <= 0) {
            return;
        }
        FixedUptime uptime = new FixedUptime(aura, share, tickNs);
        PeriodicAction ticks = new PeriodicAction(uptime.fight, tickNs, 0, Priority.GCD, uptime::tick);
        Timer start = uptime.fight.newTimer(Priority.GCD, uptime::start);
        aura.unit().onReset(() -> {
            ticks.start(false);
            start.schedule(startNs);
        });
    }

    /// Keeps an aura up that nothing can take off and whose renewals change nothing, from right after the
    /// pull on: what is done at the pull itself comes before it. Only before the fight.
    ///
    /// @param share of the fight, 0 to 1; from 1 on it simply stays
    public static void hold(Aura aura, double share) {
        if (share >= 1) {
            Timer start = aura.unit().fight().newTimer(Priority.GCD, aura::activate);
            aura.unit().onReset(() -> {
                aura.setDuration(SimTime.NEVER);
                start.schedule(1);
            });
        } else {
            keep(aura, share, aura.durationNs(), 1);
        }
    }

    private void tick() {
        if (fight.proc(chancePerTick)) {
            aura.activate();
            if (aura.maxStacks() > 0 && aura.isActive()) {
                aura.addStack();
            }
        }
    }

    private void start() {
        if (!fight.proc(share)) {
            return;
        }
        // The many chances of the time before the pull are one here, so the first duration is a random one.
        long rest = durationNs - tickNs;
        aura.setDuration(rest == 0 ? durationNs : tickNs + (long) (rest * fight.random()));
        aura.activate();
        aura.setDuration(durationNs);
    }
}
