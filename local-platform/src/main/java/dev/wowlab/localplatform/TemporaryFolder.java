package dev.wowlab.localplatform;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// Makes and removes folders that live as long as this JVM. Stateless, thread-safe.
public final class TemporaryFolder {
    private TemporaryFolder() {}

    /// A new folder; it is removed after this JVM and all its children have ended. Others may look into it, because
    /// PostgreSQL runs as another user when this process is root.
    public static Path create(String prefix) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Watchdog.instance().removeAtEnd(folder);
            return folder;
        } catch (IOException e) {
            throw new StartFailedException("cannot make a temporary folder: " + e.getMessage(), e);
        }
    }

    /// Removes a file, or a folder with all that it holds; nothing happens when it is not there.
    static void remove(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
