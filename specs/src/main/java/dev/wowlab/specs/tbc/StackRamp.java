package dev.wowlab.specs.tbc;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.PeriodicAction;
import dev.wowlab.engine.combat.Priority;
import dev.wowlab.engine.core.SimTime;

/// An aura that somebody else stacks up in the first seconds and then never lets drop. Stateless.
public final class StackRamp {
    private StackRamp() {}

    /// Stacks an aura up from the start of every fight. Only before the fight.
    ///
    /// @param periodNs time between two casts
    /// @param casts how many there are
    /// @param stacksPerCast how many stacks each adds
    /// @param immediately whether the first cast comes with the pull instead of one period later
    public static void build(Aura aura, long periodNs, int casts, int stacksPerCast, boolean immediately) {
        PeriodicAction ramp =
                new PeriodicAction(aura.unit().fight(), periodNs, casts, Priority.DOT, () -> cast(aura, stacksPerCast));
        aura.onReset(fresh -> {
            fresh.setDuration(SimTime.NEVER);
            ramp.start(immediately);
        });
    }

    private static void cast(Aura aura, int stacks) {
        aura.activate();
        if (aura.isActive() && stacks > 0) {
            aura.setStacks(aura.stacks() + stacks);
        }
    }
}
