package dev.wowlab.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The identity of a job: 1 to 64 characters of `a-z`, `0-9` and `-`, unguessable when made by a sentinel. Immutable.
public record JobId(@JsonValue String value) {
    @JsonCreator
    public JobId {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.chars().allMatch(JobId::isAllowed)) {
            throw new IllegalArgumentException("job id must be 1 to " + MAX_LENGTH
                    + " characters of a-z, 0-9 and -, not '" + Identifiers.abbreviated(value) + "'");
        }
    }

    /// The longest id that Centrifugo's channel rule accepts after `jobs:`.
    public static final int MAX_LENGTH = 64;

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    @Override
    public String toString() {
        return value;
    }
}
