package dev.wowlab.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The SHA-256, in lower-case hex, of a result's canonical encoding: equal digests mean equal results to the last
/// bit. Immutable.
public record ResultDigest(@JsonValue String value) {
    @JsonCreator
    public ResultDigest {
        Identifiers.requireHex("digest", value, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
