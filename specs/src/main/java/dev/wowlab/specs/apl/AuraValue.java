package dev.wowlab.specs.apl;

import java.util.Arrays;
import java.util.Optional;

/// A figure of an aura, on the player where no unit is named. Immutable.
public enum AuraValue {
    /// Whether the unit can have it.
    IS_KNOWN("auraIsKnown"),
    /// Whether it is up.
    IS_ACTIVE("auraIsActive"),
    /// Whether it is down.
    IS_INACTIVE("auraIsInactive"),
    /// Time to its end, 0 where it is down.
    REMAINING_TIME("auraRemainingTime"),
    /// Its stacks.
    NUM_STACKS("auraNumStacks"),
    /// Time to the end of its internal cooldown.
    INTERNAL_COOLDOWN("auraInternalCooldown"),
    /// Whether its internal cooldown is over.
    ICD_IS_READY("auraIcdIsReady"),
    /// Whether it, or a stronger one of its kind, is about to end.
    SHOULD_REFRESH("auraShouldRefresh"),
    /// How long it lasts.
    DURATION("auraDuration");

    private final String field;

    AuraValue(String field) {
        this.field = field;
    }

    /// The field of the request's value message.
    public String field() {
        return field;
    }

    /// The kind with this field.
    static Optional<AuraValue> byField(String field) {
        return Arrays.stream(values()).filter(k -> k.field.equals(field)).findFirst();
    }
}
