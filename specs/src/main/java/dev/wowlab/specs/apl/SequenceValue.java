package dev.wowlab.specs.apl;

import java.util.Arrays;
import java.util.Optional;

/// A figure of a named sequence. Immutable.
public enum SequenceValue {
    /// Whether all its actions are done.
    IS_COMPLETE("sequenceIsComplete"),
    /// Whether its next action can be done.
    IS_READY("sequenceIsReady"),
    /// Time until its next action can be done, as far as known.
    TIME_TO_READY("sequenceTimeToReady");

    private final String field;

    SequenceValue(String field) {
        this.field = field;
    }

    /// The field of the request's value message.
    public String field() {
        return field;
    }

    /// The kind with this field.
    static Optional<SequenceValue> byField(String field) {
        return Arrays.stream(values()).filter(k -> k.field.equals(field)).findFirst();
    }
}
