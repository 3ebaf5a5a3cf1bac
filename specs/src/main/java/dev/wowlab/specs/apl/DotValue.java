package dev.wowlab.specs.apl;

import java.util.Arrays;
import java.util.Optional;

/// A figure of a damage-over-time effect, on the current target where none is named. Immutable.
public enum DotValue {
    /// Whether it runs.
    IS_ACTIVE("dotIsActive"),
    /// Whether it runs on every enabled target.
    IS_ACTIVE_ON_ALL_TARGETS("dotIsActiveOnAllTargets"),
    /// Time to its end, 0 where it does not run.
    REMAINING_TIME("dotRemainingTime"),
    /// The least time to its end on any enabled target.
    LOWEST_REMAINING_TIME("dotLowestRemainingTime"),
    /// Time between its ticks.
    TICK_FREQUENCY("dotTickFrequency"),
    /// Time to its next tick.
    TIME_TO_NEXT_TICK("dotTimeToNextTick"),
    /// How long it lasts before haste.
    BASE_DURATION("dotBaseDuration");

    private final String field;

    DotValue(String field) {
        this.field = field;
    }

    /// The field of the request's value message.
    public String field() {
        return field;
    }

    /// The kind with this field.
    static Optional<DotValue> byField(String field) {
        return Arrays.stream(values()).filter(k -> k.field.equals(field)).findFirst();
    }
}
