package dev.wowlab.engine.combat.apl;

import dev.wowlab.engine.combat.Spell;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of an action list, or one part of a sequence: an act and the condition for it. Confined to one thread.
public final class Step {
    /// The counter of parts that no line of their own stands for.
    public static final int NOT_COUNTED = -1;

    final @Nullable Value condition;
    final Act act;
    final int counter;

    // The gate of a cast: what can be told without asking anything of the act.
    final @Nullable Spell gate;
    final boolean gateAtGcd;

    /// Its place in the list that was compiled, or -1.
    int compiledAt = -1;

    /// @param condition `null` where there is none
    /// @param counter the number of the counter of how often it was done, see [PriorityList#newCounter], or
    /// [#NOT_COUNTED]
    public Step(@Nullable Value condition, Act act, int counter) {
        this.condition = condition;
        this.act = act;
        this.counter = counter;
        gate = act instanceof CastAct cast ? cast.spell() : null;
        gateAtGcd = act instanceof CastAct cast && cast.waitsForGcd();
    }

    /// Whether the cast it stands for is not ruled out by cooldowns or the global cooldown; `true` for all else.
    ///
    /// @param soon the end of the spell queue window
    /// @param gcdAt when the global cooldown is over
    boolean isOpen(long now, long soon, long gcdAt, boolean inSequence) {
        Spell spell = gate;
        if (spell == null) {
            return true;
        }
        if (gateAtGcd && !inSequence) {
            return gcdAt <= now && spell.readyAt() <= soon;
        }
        return (gcdAt <= soon || spell.defaultGcdNs <= 0) && spell.readyAt() <= soon && spell.isAffordable();
    }

    /// What it does.
    public Act act() {
        return act;
    }

    /// What its condition always is, true where it has none; empty where it depends on the fight.
    public Optional<Boolean> fixedCondition() {
        return condition == null ? Optional.of(true) : FixedValues.truth(condition);
    }

    boolean ready() {
        return (condition == null || condition.bool()) && act.ready();
    }
}
