package dev.wowlab.cli.sim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;

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

    /// What is wrong, without the parser's note of where it began to look.
    static String cause(JacksonException broken) {
        String message = broken.getOriginalMessage();
        int note = message.indexOf(" (start marker");
        return note < 0 ? message : message.substring(0, note);
    }

    /// What is wrong, with line and column.
    public static String causeAndPlace(JacksonException broken) {
        return cause(broken) + " (line " + broken.getLocation().getLineNr() + ", column "
                + broken.getLocation().getColumnNr() + ")";
    }
}
