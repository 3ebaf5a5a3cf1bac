package dev.wowlab.specs.apl;

import java.util.Arrays;
import java.util.Optional;

/// A figure of all buffs that raise some stats: those that worn items proc, or those of cooldowns. Immutable.
public enum StatBuffValue {
    /// Whether all procs are up with all their stacks.
    ALL_PROCS_ACTIVE("allItemStatProcsActive"),
    /// Whether a proc is up with all its stacks.
    ANY_PROC_ACTIVE("anyItemStatProcsActive"),
    /// Whether a proc is down and its internal cooldown over.
    ANY_PROC_AVAILABLE("anyItemStatProcsAvailable"),
    /// The least time to the end of a proc that is up.
    PROCS_LEAST_REMAINING("itemProcsMinRemainingTime"),
    /// The most time to the end of an internal cooldown of a proc that is down.
    PROCS_MOST_ICD("itemProcsMaxRemainingIcd"),
    /// How many procs there are.
    PROCS("numEquippedStatProcItems"),
    /// How many cooldowns there are.
    COOLDOWNS("numStatBuffCooldowns"),
    /// Whether a cooldown's buff is up with all its stacks.
    ANY_COOLDOWN_ACTIVE("anyStatBuffCooldownsActive"),
    /// The least time to the end of a cooldown's buff that is up with all its stacks.
    COOLDOWNS_LEAST_REMAINING("anyStatBuffCooldownsMinDuration");

    private final String field;

    StatBuffValue(String field) {
        this.field = field;
    }

    /// The field of the request's value message.
    public String field() {
        return field;
    }

    /// The kind with this field.
    static Optional<StatBuffValue> byField(String field) {
        return Arrays.stream(values()).filter(k -> k.field.equals(field)).findFirst();
    }
}
