package dev.wowlab.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The identity of a compute node: the SHA-256 of its raw 32-byte Ed25519 public key, in lower-case hex. Immutable.
public record NodeId(@JsonValue String value) {
    @JsonCreator
    public NodeId {
        Identifiers.requireHex("node id", value, 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
