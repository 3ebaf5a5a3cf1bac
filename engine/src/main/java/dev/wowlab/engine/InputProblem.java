package dev.wowlab.engine;

import java.util.Objects;

/// One thing that is wrong with an input. Immutable.
///
/// @param path where it is wrong, as a JSON path such as
///     `raid.parties[0].players[0].equipment.items[3].id`; empty for the whole document
/// @param message what is wrong there
public record InputProblem(String path, String message) {
    public InputProblem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
