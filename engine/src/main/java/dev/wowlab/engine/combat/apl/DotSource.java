package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Dot;
import dev.wowlab.engine.combat.Spell;
import org.jspecify.annotations.Nullable;

/// Which dot a value means: always the same one, or that on whichever target is meant right now. Confined to
/// one thread.
public final class DotSource {

    private final UnitSource units;
    private final Spell spell;
    private final @Nullable Dot fixed;

    private DotSource(UnitSource units, Spell spell, @Nullable Dot fixed) {
        this.units = units;
        this.spell = spell;
        this.fixed = fixed;
    }

    /// The spell's dots on the units meant; `null` where the unit meant at first can have none.
    public static @Nullable DotSource find(UnitSource units, Spell spell) {
        Dot first = spell.dotOrNull(units.get());
        if (first == null) {
            return null;
        }
        return new DotSource(units, spell, units.fixedUnit() == null ? null : first);
    }

    /// The dot right now, `null` where the unit can have none.
    public @Nullable Dot get() {
        return fixed != null ? fixed : spell.dotOrNull(units.get());
    }
}
