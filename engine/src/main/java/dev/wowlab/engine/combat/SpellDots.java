package dev.wowlab.engine.combat;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The dots of one spell: one a target, or a single one for an area or on the caster. Confined to one thread.
final class SpellDots {
    private final @Nullable Dot[] byUnit;
    private final @Nullable Dot own;
    private final Dot[] all;

    SpellDots(Spell spell, @Nullable DotConfig config) {
        byUnit = new Dot[spell.fight.units().size()];
        if (config == null) {
            own = null;
            all = new Dot[0];
            return;
        }
        if (config.area || config.selfOnly) {
            own = new Dot(spell, config, spell.unit);
            all = new Dot[] {own};
            return;
        }
        own = null;
        for (Unit target : spell.fight.units()) {
            if (target.isTarget() != spell.unit.isTarget()) {
                byUnit[target.index()] = new Dot(spell, config, target);
            }
        }
        all = Arrays.stream(byUnit).filter(Objects::nonNull).toArray(Dot[]::new);
    }

    /// The dot on this unit, or the single one.
    @Nullable
    Dot on(Unit target) {
        Dot dot = byUnit[target.index()];
        return dot == null ? own : dot;
    }

    @Nullable
    Dot own() {
        return own;
    }

    /// Every one.
    Dot[] all() {
        return all;
    }
}
