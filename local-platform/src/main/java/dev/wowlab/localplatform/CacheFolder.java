package dev.wowlab.localplatform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The folder where built and extracted servers are kept between runs. Thread-safe, and safe between processes.
///
/// `WOWLAB_CACHE` names it; otherwise it is `wowlab` in the user's cache folder. Root's is in `/var/cache`, because
/// PostgreSQL, which refuses to run as root, must be able to read it.
final class CacheFolder {
    private static final Object IN_THIS_JVM = new Object();

    private CacheFolder() {}

    /// Fills a folder or file that does not exist yet. Whatever it writes appears at `target` at once, or not at all.
    interface Fill {
        void into(Path target) throws IOException;
    }

    static Path root() {
        String named = System.getenv("WOWLAB_CACHE");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        if (Unprivileged.isRoot()) {
            return Path.of("/var/cache/wowlab");
        }
        Path home = Path.of(System.getProperty("user.home"));
        String xdg = System.getenv("XDG_CACHE_HOME");
        if (xdg != null && !xdg.isBlank()) {
            return Path.of(xdg, "wowlab");
        }
        return Executables.os().equals("darwin")
                ? home.resolve("Library/Caches/wowlab")
                : home.resolve(".cache/wowlab");
    }

    /// The entry, made by `fill` when it is not there yet; others that want it meanwhile wait.
    static Path entry(String name, Fill fill) {
        Path target = root().resolve(name);
        if (Files.exists(target)) {
            return target;
        }
        synchronized (IN_THIS_JVM) {
            try {
                Files.createDirectories(root());
                Path lockFile = root().resolve(name + ".lock");
                try (FileChannel channel =
                                FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock _ = channel.lock()) {
                    if (!Files.exists(target)) {
                        Path partial = root().resolve(name + ".partial");
                        TemporaryFolder.remove(partial);
                        fill.into(partial);
                        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
                    }
                }
                return target;
            } catch (IOException e) {
                throw new StartFailedException("cannot fill " + target + ": " + e.getMessage(), e);
            }
        }
    }
}
