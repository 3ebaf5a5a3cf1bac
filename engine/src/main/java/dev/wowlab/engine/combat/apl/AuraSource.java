package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Aura;
import dev.wowlab.engine.combat.Unit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which aura a value means: always the same one, or that of whichever unit is meant right now. Confined to one
/// thread.
public final class AuraSource {

    private final UnitSource units;
    private final @Nullable Aura fixed;
    private final @Nullable Aura[] byUnit;

    private AuraSource(UnitSource units, @Nullable Aura fixed, @Nullable Aura[] byUnit) {
        this.units = units;
        this.fixed = fixed;
        this.byUnit = byUnit;
    }

    /// Finds the aura of each unit that can be meant; `null` where the unit meant at first has none.
    public static @Nullable AuraSource find(UnitSource units, Function<Unit, @Nullable Aura> auraOf) {
        Unit only = units.fixedUnit();
        if (only != null) {
            Aura aura = auraOf.apply(only);
            return aura == null ? null : new AuraSource(units, aura, new Aura[0]);
        }
        Unit first = units.get();
        Aura[] all = new Aura[first.fight().units().size()];
        for (Unit unit : first.fight().units()) {
            all[unit.index()] = auraOf.apply(unit);
        }
        return all[first.index()] == null ? null : new AuraSource(units, null, all);
    }

    /// The aura right now, `null` where the unit has none.
    public @Nullable Aura get() {
        return fixed != null ? fixed : byUnit[units.get().index()];
    }

    /// The aura as planning finds it.
    Aura first() {
        Aura aura = get();
        if (aura == null) {
            throw new IllegalStateException("an aura source without an aura");
        }
        return aura;
    }
}
