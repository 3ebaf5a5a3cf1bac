package dev.wowlab.cli.sim;

import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The files that commands take: plain, `.gz`, or `-` for standard input; and what is wrong with broken ones.
/// Stateless, thread-safe.
public final class InputFile {
    private InputFile() {}

    /// Opens a file, or standard input.
    ///
    /// @throws IOException when it is missing or unreadable
    public static InputStream open(String name) throws IOException {
        if (name.equals("-")) {
            return System.in;
        }
        InputStream raw = Files.newInputStream(Path.of(name));
        return name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    /// The JSON of a file, or of standard input.
    ///
    /// @throws IOException when it is missing or unreadable
    /// @throws JacksonException when it is not JSON
    public static JsonNode json(String name) throws IOException {
        try (InputStream in = open(name)) {
            return Json.mapper().readTree(in);
        }
    }

    /// What is wrong, without the parser's note of where it began to look.
    static String cause(JacksonException broken) {
        String message = broken.getOriginalMessage();
        int note = message.indexOf(" (start marker");
        return note < 0 ? message : message.substring(0, note);
    }

    /// What is wrong, with line and column.
    static String causeAndPlace(JacksonException broken) {
        return cause(broken) + " (line " + broken.getLocation().getLineNr() + ", column "
                + broken.getLocation().getColumnNr() + ")";
    }
}
