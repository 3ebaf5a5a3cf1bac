package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.apl.AplContext;
import dev.wowlab.specs.apl.AplLine;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A player's action list, and what its lines can name: between words and the JSON of a request. Immutable,
/// thread-safe.
///
/// @param pointer where the list stands in the request, or would stand
public record PlayerList(JsonPointer pointer, JsonNode rotation, KnownNames names) {

    /// @param request JSON
    /// @param pointer where the list stands in it
    /// @param context of the player, with all spells, and all auras of everybody
    public static PlayerList of(JsonNode request, JsonPointer pointer, AplContext context) {
        JsonNode rotation = request.at(pointer);
        return new PlayerList(pointer, rotation, KnownNames.of(rotation, context));
    }

    /// A line as the JSON of a request has it.
    ///
    /// @param place the list that it is for
    /// @param text in words; how many spaces and which letters are large does not count
    /// @throws InvalidInputException with one problem, without a path, that quotes what is not understood
    public ObjectNode readLine(AplLine.Place place, String text) throws InvalidInputException {
        return LineReader.read(place, text, names);
    }

    /// The whole list as text that [#read] reads as that list.
    public String text() {
        return ListWriter.write(rotation, names);
    }

    /// Another list for this player as the JSON of a request has it.
    ///
    /// @throws InvalidInputException with what is wrong in each line, at `line N`, counted from 1
    public ObjectNode read(String text) throws InvalidInputException {
        return ListReader.read(text, names);
    }

    /// Names of spells and items that a line can cast, in order.
    public List<String> castable() {
        return names.castable();
    }
}
