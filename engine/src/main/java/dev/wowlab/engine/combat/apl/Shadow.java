package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Spell;
import java.util.Optional;

/// What a step of an action list leaves to a step below it. Immutable. Foreseen once the fight is planned.
public enum Shadow {
    /// The lower one has its turns.
    NONE,
    /// The lower one costs at least as much as the upper, which needs nothing but that.
    HARDLY,
    /// Whenever the lower one could be done, the upper one is.
    NEVER,
    /// The upper one does nothing, for ever anew.
    WAITS;

    /// What `upper` leaves to `lower`.
    public static Shadow of(Step upper, Step lower) {
        if (!isUnconditional(upper)) {
            return NONE;
        }
        if (upper.act instanceof GroupAct group) {
            Shadow darkest = NONE;
            for (Step inner : group.steps()) {
                darkest = darker(darkest, of(inner, lower));
            }
            return darkest;
        }
        if (upper.act instanceof WaitAct wait) {
            return wait.isEndless() ? WAITS : NONE;
        }
        return upper.act instanceof CastAct cast ? of(cast, lower.act) : NONE;
    }

    private static Shadow darker(Shadow a, Shadow b) {
        return a.ordinal() > b.ordinal() ? a : b;
    }

    private static boolean isUnconditional(Step step) {
        return step.condition == null || FixedValues.truth(step.condition).equals(Optional.of(true));
    }

    private static Shadow of(CastAct upper, Act lower) {
        return switch (lower) {
            case CastAct cast -> upper.isSameCastAs(cast) ? NEVER : cast.waitsForGcd() ? NONE : of(upper, cast.spell());
            case MultidotAct multidot -> of(upper, multidot.spell());
            case StrictMultidotAct multidot -> of(upper, multidot.spell());
            case GroupAct group -> ofAll(upper, group.steps());
            default -> NONE;
        };
    }

    /// As much as it leaves to the one that it leaves most to.
    private static Shadow ofAll(CastAct upper, Step[] steps) {
        Shadow lightest = steps.length == 0 ? NONE : NEVER;
        for (Step step : steps) {
            Shadow shadow = of(upper, step.act);
            lightest = shadow.ordinal() < lightest.ordinal() ? shadow : lightest;
        }
        return lightest;
    }

    /// A spell that needs nothing but the global cooldown and mana goes off whenever the global cooldown is over.
    private static Shadow of(CastAct upper, Spell lower) {
        Spell first = upper.spell();
        boolean always = first.defaultGcdNs > 0 && !upper.waitsForGcd() && first.isUnconditional();
        if (!always || lower.defaultGcdNs <= 0) {
            return NONE;
        }
        double cost = first.hasCost() ? first.plannedCost() : 0;
        if (cost == 0) {
            return NEVER;
        }
        return first.costsTheSameAs(lower) && lower.plannedCost() >= cost ? HARDLY : NONE;
    }
}
