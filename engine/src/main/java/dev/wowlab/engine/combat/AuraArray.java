package dev.wowlab.engine.combat;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The same debuff on every target. Confined to one thread.
public final class AuraArray {
    private final @Nullable Aura[] byUnit;
    private final String label;

    AuraArray(Fight fight, Function<Unit, Aura> make) {
        byUnit = new Aura[fight.units().size()];
        String found = "";
        for (Unit unit : fight.units()) {
            if (unit.isTarget()) {
                Aura aura = make.apply(unit);
                byUnit[unit.index()] = aura;
                found = aura.label();
            }
        }
        label = found;
    }

    /// The aura on this unit.
    public Aura on(Unit unit) {
        Aura aura = byUnit[unit.index()];
        if (aura == null) {
            throw new IllegalArgumentException("no aura of " + label + " on " + unit.key());
        }
        return aura;
    }

    /// The name its auras share.
    public String label() {
        return label;
    }

    /// Adds to how long its auras last.
    void addDuration(long nanos) {
        for (Aura aura : byUnit) {
            if (aura != null) {
                aura.durationNs += nanos;
            }
        }
    }
}
