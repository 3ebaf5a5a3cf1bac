package dev.wowlab.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/// Writes shell scripts that stand for other people's programs. Stateless, thread-safe.
public final class ShellProgram {
    private static final String STAND_IN = "wowsimcli-stand-in.sh";

    private ShellProgram() {}

    /// A script, executable, in a folder.
    ///
    /// @param lines what follows `#!/bin/sh`
    public static Path write(Path folder, String name, String lines) {
        return executable(folder, name, "#!/bin/sh\n" + lines);
    }

    /// A script that answers as wowsimcli does, with made-up fights.
    public static Path wowSimsCli(Path folder) {
        try (InputStream in = Objects.requireNonNull(ShellProgram.class.getResourceAsStream(STAND_IN))) {
            return executable(folder, "wowsimcli", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path executable(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
