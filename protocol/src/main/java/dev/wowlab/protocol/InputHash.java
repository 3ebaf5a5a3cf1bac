package dev.wowlab.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The SHA-256, in lower-case hex, of an engine name, an engine version and a canonical input (see
/// `CanonicalJson`). Immutable.
public record InputHash(@JsonValue String value) {
    @JsonCreator
    public InputHash {
        Identifiers.requireHex("input hash", value, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
