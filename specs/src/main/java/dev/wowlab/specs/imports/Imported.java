package dev.wowlab.specs.imports;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A request that was made of a text. Immutable, but for the request, which belongs to the caller.
///
/// @param request a `RaidSimRequest`, not checked beyond what the text said
/// @param format what the text was, for people
/// @param preset the preset that everything comes from which the text does not say; empty where it says everything
/// @param notes what was left out, taken from elsewhere or understood in one of several ways, for people
public record Imported(ObjectNode request, String format, Optional<Preset> preset, List<String> notes) {
    /// Copies the notes.
    public Imported {
        notes = List.copyOf(notes);
    }
}
