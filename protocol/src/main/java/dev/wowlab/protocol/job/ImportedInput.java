package dev.wowlab.protocol.job;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An input that was made of a text. Immutable.
///
/// @param format what the text was, for people
/// @param preset id of the preset that everything comes from which the text does not say; empty where it says
/// everything
/// @param input what a submit takes
/// @param notes what was left out or taken from elsewhere, for people
public record ImportedInput(String format, Optional<String> preset, JsonNode input, List<String> notes) {
    /// Copies the notes.
    public ImportedInput {
        notes = List.copyOf(notes);
    }
}
