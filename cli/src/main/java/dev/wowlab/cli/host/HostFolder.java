package dev.wowlab.cli.host;

import dev.wowlab.localplatform.StartFailedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder of a platform that stays. One platform at a time runs in it, and holds its lock.
final class HostFolder {
    private static final String LOCK = "lock";
    private static final String NODE_JAVA = "node-java";

    private HostFolder() {}

    /// The one that was named, or the usual one; absolute.
    static Path of(@Nullable Path named) {
        return (named == null ? usual() : named).toAbsolutePath().normalize();
    }

    /// Where the Java is that its nodes are handed out with.
    static Path nodeJava(Path home) {
        return home.resolve(NODE_JAVA);
    }

    private static Path usual() {
        String data = System.getenv().getOrDefault("XDG_DATA_HOME", "");
        if (!data.isBlank()) {
            return Path.of(data, "wowlab");
        }
        // PostgreSQL, which refuses to run as root, must be able to enter it.
        return System.getProperty("user.name", "").equals("root")
                ? Path.of("/var/lib/wowlab")
                : Path.of(System.getProperty("user.home"), ".local", "share", "wowlab");
    }

    /// Makes it one's own until what is returned is closed.
    ///
    /// @throws StartFailedException when a platform runs in it
    static FileChannel take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock mine = channel.tryLock();
        if (mine == null) {
            channel.close();
            throw new StartFailedException(
                    "another platform runs in " + folder + ": stop it first, or name another --folder");
        }
        return channel;
    }

    /// Whether a platform runs in it.
    static boolean isRunning(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                @Nullable FileLock free = channel.tryLock()) {
            return free == null;
        }
    }
}
