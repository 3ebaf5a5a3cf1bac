package dev.wowlab.protocol.record;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;

/// An input, stored once under its hash. Immutable.
///
/// @param canonical canonical JSON, UTF-8
public record InputRecord(InputHash hash, EngineRef engine, byte[] canonical) {
    public InputRecord {
        canonical = canonical.clone();
    }
}
