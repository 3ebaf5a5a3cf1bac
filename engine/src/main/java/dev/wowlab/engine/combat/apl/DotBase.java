package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.AuraConfig;
import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.Unit;
import dev.wowlab.engine.core.SimTime;

/// What a dot was like at the pull. Confined to one thread; taken anew in every fight, after everything else that
/// happens at the pull.
public final class DotBase {
    double value;

    private DotBase() {}

    /// What a tick would have been worth. Only before the fight.
    ///
    /// @param label no other aura of the unit has it
    public static DotBase ofTick(Unit unit, String label, DotSource dots) {
        DotBase base = new DotBase();
        base.takeAtPull(unit, label, () -> {
            Dot dot = dots.get();
            base.value = dot == null ? 0 : dot.expectedTickNow();
        });
        return base;
    }

    /// The seconds that would have been between two ticks. Only before the fight.
    ///
    /// @param label no other aura of the unit has it
    public static DotBase ofTickTime(Unit unit, String label, DotSource dots) {
        DotBase base = new DotBase();
        base.takeAtPull(unit, label, () -> {
            Dot dot = dots.get();
            base.value = dot == null ? 0 : SimTime.toSeconds(dot.calcTickNs());
        });
        return base;
    }

    private void takeAtPull(Unit unit, String label, Runnable take) {
        unit.registerAura(
                AuraConfig.of(label).permanent().onReset(aura -> value = 0).onEncounterStart(aura -> take.run()));
    }
}
