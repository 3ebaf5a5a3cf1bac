package dev.wowlab.node.pack;

import dev.wowlab.protocol.pack.PackageLayout;
import dev.wowlab.protocol.pack.PackageManifest;
import dev.wowlab.protocol.pack.PackageVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder that an unpacked package is: settings, launchers, and under `versions` the program, each version in a
/// folder that has its id for a name. The file `current` names the one that a launcher starts, `previous` the one it
/// goes back to where that does not run, `refused` one that did not. Thread-safe.
public final class NodeFolder {
    private static final Logger LOG = LoggerFactory.getLogger(NodeFolder.class);
    private static final String PREVIOUS = "previous";
    private static final String REFUSED = "refused";
    private static final long MAX_BYTES = 256L << 20;

    private final Path root;
    private final String current;
    private final Instant builtAt;
    private boolean superseded;

    private NodeFolder(Path root, String current, Instant builtAt) {
        this.root = root;
        this.current = current;
        this.builtAt = builtAt;
    }

    /// @throws PackageException where that folder is not an unpacked package
    public static NodeFolder open(Path root) throws PackageException {
        try {
            String current = PackageManifest.requireId(word(root.resolve(PackageLayout.CURRENT)));
            String builtAt =
                    word(root.resolve(PackageLayout.VERSIONS).resolve(current).resolve(PackageLayout.BUILT_AT));
            return new NodeFolder(root, current, Instant.parse(builtAt));
        } catch (IOException | IllegalArgumentException | DateTimeException broken) {
            throw new PackageException(
                    root.toAbsolutePath().normalize() + " is not a node's package: " + broken, broken);
        }
    }

    /// What its user has set.
    ///
    /// @param known names that a node reads
    /// @throws PackageException for the first line that is wrong
    public Map<String, String> settings(Set<String> known) throws PackageException {
        Path file = root.resolve(PackageLayout.SETTINGS);
        try {
            return SettingsFile.read(file, known);
        } catch (IOException unreadable) {
            throw new PackageException(file + " cannot be read: " + unreadable, unreadable);
        }
    }

    /// Whether that version should take the place of the one that runs: it is another, newer, and was not found not to
    /// run.
    boolean wants(PackageVersion offered) {
        return !offered.id().equals(current)
                && offered.builtAt().isAfter(builtAt)
                && !offered.id().equals(refused());
    }

    /// A file beside the others, to load a package into.
    Path download() {
        return root.resolve("download.zip");
    }

    /// Puts the version of a loaded package beside the one that runs, and has the launcher start it the next time.
    ///
    /// @throws PackageException where the package does not hold what it should; nothing has changed then
    synchronized void install(PackageVersion offered, Path zip) throws IOException, PackageException {
        Path version = root.resolve(PackageLayout.VERSIONS).resolve(offered.id());
        Path draft = root.resolve(PackageLayout.VERSIONS).resolve(offered.id() + ".new");
        removeFolder(draft);
        unpack(offered, zip, draft);
        removeFolder(version);
        Files.move(draft, version);
        write(root.resolve(PREVIOUS), current);
        write(root.resolve(PackageLayout.CURRENT), offered.id());
        superseded = true;
    }

    /// The version that runs has shown that it does: those before it are removed.
    public synchronized void settle() {
        if (superseded) {
            return; // it is the one to go back to
        }
        try {
            Files.deleteIfExists(root.resolve(PREVIOUS));
            List<Path> versions;
            try (Stream<Path> folders = Files.list(root.resolve(PackageLayout.VERSIONS))) {
                versions = folders.toList();
            }
            for (Path version : versions) {
                if (!version.endsWith(current)) {
                    removeFolder(version);
                }
            }
        } catch (IOException nevermind) {
            LOG.warn("older versions cannot be removed: {}", nevermind.toString());
        }
    }

    private static void unpack(PackageVersion offered, Path zip, Path draft) throws IOException, PackageException {
        String inside = PackageLayout.ROOT + PackageLayout.version(offered.id());
        try (ZipFile source = new ZipFile(zip.toFile())) {
            String text = new String(read(source, inside + PackageManifest.NAME), StandardCharsets.UTF_8);
            PackageManifest manifest = PackageManifest.parse(text);
            if (!manifest.id().equals(offered.id())) {
                throw new PackageException("the manifest of " + offered.id() + " is that of " + manifest.id());
            }
            Files.createDirectories(draft.resolve("lib"));
            for (Map.Entry<String, String> file : manifest.files().entrySet()) {
                byte[] content = read(source, inside + file.getKey());
                if (!PackageManifest.sha256(content).equals(file.getValue())) {
                    throw new PackageException(
                            "%s of %s is not what its manifest says".formatted(file.getKey(), offered.id()));
                }
                Files.write(draft.resolve(file.getKey()), content);
            }
            Files.writeString(draft.resolve(PackageManifest.NAME), text);
            Files.writeString(draft.resolve(PackageLayout.BUILT_AT), offered.builtAt() + "\n");
        } catch (IllegalArgumentException malformed) {
            throw new PackageException("the manifest of " + offered.id() + ": " + malformed.getMessage(), malformed);
        }
    }

    private static byte[] read(ZipFile zip, String name) throws IOException, PackageException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.getSize() > MAX_BYTES) {
            throw new PackageException("the package has " + (entry == null ? "no " : "too large a ") + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes((int) MAX_BYTES);
        }
    }

    private String refused() {
        try {
            return word(root.resolve(REFUSED));
        } catch (IOException none) {
            return "";
        }
    }

    private static String word(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    /// Whole or not at all, also when the machine stops meanwhile.
    private static void write(Path file, String word) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, word + "\n");
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException simply) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void removeFolder(Path folder) throws IOException {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException absent) {
            // as it should be
        }
    }
}
