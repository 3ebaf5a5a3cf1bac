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
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/// The files that commands take: plain, `.gz`, or `-` for standard input; and what is wrong with broken ones.
/// Stateless, thread-safe.
public final class InputFile {
    private static final String PRESET = "preset:";

    private static final Pattern PARSERS_SETTING = Pattern.compile(", from `[^`]*`");

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
        InputStream raw = Files.newInputStream(path(name));
        if (!name.endsWith(".gz")) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw);
        } catch (IOException notPacked) {
            raw.close();
            throw notPacked;
        }
    }

    private static Path path(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            throw new FileSystemException(name, null, "no file can have that name here: " + impossible.getReason());
        }
    }

    /// All of a file, or of standard input, unpacked.
    ///
    /// @throws IOException when it is missing or unreadable; it names the file
    public static byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException unreadable) {
            FileSystemException named = new FileSystemException(name, null, unreadable.getMessage());
            named.initCause(unreadable);
            throw named;
        }
    }

    /// The JSON of a file, or of standard input.
    ///
    /// @throws IOException when it is missing or unreadable
    /// @throws JacksonException when it is not JSON
    public static JsonNode json(String name) throws IOException {
        return Json.mapper().readTree(bytes(name));
    }

    /// The input that a command is given: a file of JSON that the engine reads, or whatever else a player has,
    /// made into a request (see [Importer]); `preset:ID` for a preset; a link.
    ///
    /// @param err is told what the text was and what was made of it, where it was no request
    /// @throws IOException when it is missing or unreadable
    /// @throws JacksonException when it is not JSON
    /// @throws InvalidInputException when no request can be made of it
    public static JsonNode request(String name, PrintStream err) throws IOException, InvalidInputException {
        if (isPreset(name)) {
            return preset(name);
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

    /// Whether a name is that of a preset, there or not.
    static boolean isPreset(String name) {
        return name.startsWith(PRESET);
    }

    /// The request of a preset by its name as a file.
    static JsonNode preset(String name) throws NoSuchFileException {
        return Presets.find(name.substring(PRESET.length()))
                .orElseThrow(() -> new NoSuchFileException(name + "; 'wowlab presets' lists them"))
                .request();
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
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /// What is wrong, without the parser's note of where it began to look, or of which of its settings says so.
    static String cause(JacksonException broken) {
        String message = broken.getOriginalMessage();
        int note = message.indexOf(" (start marker");
        return PARSERS_SETTING
                .matcher(note < 0 ? message : message.substring(0, note))
                .replaceAll("");
    }

    /// What is wrong, with line and column where they are known: what is beyond the parser's limits has none.
    static String causeAndPlace(JacksonException broken) {
        @Nullable TokenStreamLocation place = broken.getLocation();
        return place == null || place.getLineNr() < 1
                ? cause(broken)
                : cause(broken) + " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }
}
