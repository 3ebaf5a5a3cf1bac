package dev.wowlab.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/// Writes shell scripts that stand for other people's programs, and runs such as are ours. Stateless, thread-safe.
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

    /// Runs a program to its end, which must be a good one, where the locale knows ASCII alone, as cron has it.
    ///
    /// @return the lines that it has said, on either stream
    public static List<String> said(ProcessBuilder program) throws IOException, InterruptedException {
        program.redirectErrorStream(true).environment().put("LC_ALL", "C");
        Process process = program.start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new AssertionError(program.command() + " ended with exit code " + exitCode + ": " + said);
        }
        return said;
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
