package dev.wowlab.cli.sim;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.imports.Imported;
import dev.wowlab.specs.imports.Importer;
import dev.wowlab.specs.imports.Presets;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The files that commands take: plain, `.gz`, or `-` for standard input; and what is wrong with broken ones.
/// Stateless, thread-safe.
public final class InputFile {
    private static final String PRESET = "preset:";

    /// Of names that are told: links are long.
    private static final int SHOWN_LENGTH = 80;

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

    /// The input that a command is given: a file of JSON that the engine reads, or whatever else a player has,
    /// made into a request (see [Importer]); `preset:ID` for a preset; a link.
    ///
    /// @param err is told what the text was and what was made of it, where it was no request
    /// @throws IOException when it is missing or unreadable
    /// @throws JacksonException when it is not JSON
    /// @throws InvalidInputException when no request can be made of it
    public static JsonNode request(String name, PrintStream err) throws IOException, InvalidInputException {
        if (name.startsWith(PRESET)) {
            String id = name.substring(PRESET.length());
            return Presets.find(id)
                    .orElseThrow(() -> new NoSuchFileException(name + "; 'wowlab presets' lists them"))
                    .request();
        }
        String text = text(name);
        if (!Importer.isOtherThanJson(text)) {
            JsonNode node = Json.mapper().readTree(text);
            if (node.has("raid") || node.has("base")) {
                return node;
            }
        }
        Imported imported = new Importer(GameData.get()).read(text, Optional.empty());
        tell(name, imported, err);
        return imported.request();
    }

    /// Says what a text was and what was made of it.
    static void tell(String name, Imported imported, PrintStream err) {
        String shown = name.equals("-") ? "standard input" : name;
        boolean isLong = shown.length() > SHOWN_LENGTH;
        err.println((isLong ? shown.substring(0, SHOWN_LENGTH) + "…" : shown) + ": " + imported.format());
        imported.notes().forEach(note -> err.println("  " + note));
    }

    /// The text of a file, or of standard input; a link is the text itself.
    ///
    /// @throws IOException when it is missing or unreadable
    static String text(String name) throws IOException {
        if (Importer.isOtherThanJson(name)) {
            return name;
        }
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
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
