package dev.wowlab.engine.combat.apl;

import org.jspecify.annotations.Nullable;

/// One line of an action list, or one part of a sequence: an act and the condition for it. Confined to one thread.
public final class Step {
    /// The counter of parts that no line of their own stands for.
    public static final int NOT_COUNTED = -1;

    final @Nullable Value condition;
    final Act act;
    final int counter;

    /// @param condition `null` where there is none
    /// @param counter the number of the counter of how often it was done, see [PriorityList#newCounter], or
    /// [#NOT_COUNTED]
    public Step(@Nullable Value condition, Act act, int counter) {
        this.condition = condition;
        this.act = act;
        this.counter = counter;
    }

    /// What it does.
    public Act act() {
        return act;
    }

    boolean ready() {
        return act.possible() && (condition == null || condition.bool()) && act.ready();
    }
}
