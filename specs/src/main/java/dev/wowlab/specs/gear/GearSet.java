package dev.wowlab.specs.gear;

import java.util.List;

/// One way to wear what somebody owns. Immutable; the bytes are not copied and must not be changed.
///
/// @param changes how it differs from what is worn, by slot; empty for what is worn
/// @param request the whole request with it (JSON)
@SuppressWarnings("ArrayRecordComponent") // large, and handed on to the engine as it is
public record GearSet(List<GearChange> changes, byte[] request) {

    /// Copies the list.
    public GearSet {
        changes = List.copyOf(changes);
    }

    /// How it differs, as people read it; empty for what is worn.
    public String label() {
        return GearChange.label(changes);
    }
}
