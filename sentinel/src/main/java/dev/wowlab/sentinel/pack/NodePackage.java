package dev.wowlab.sentinel.pack;

import dev.wowlab.protocol.pack.PackageLayout;
import dev.wowlab.protocol.pack.PackageManifest;
import dev.wowlab.protocol.pack.PackageVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// The node that this platform hands out, as the build has left it in a folder: `program` with everything that a
/// manifest names, launchers and papers beside it. Its 13 MB are held in memory: whoever builds a newer one under a
/// running platform must not have it handed out by the older. Immutable, thread-safe.
public final class NodePackage {
    private static final String PROPERTIES = "package.properties";
    private static final String PROGRAM = "program";

    /// Where its launchers look for Java first.
    private static final String JAVA = "java/";

    private static final int EXECUTABLE = 0100755;
    private static final int PLAIN = 0100644;

    /// What lies at the root of the archive, with its mode.
    private static final Map<String, Integer> AT_ROOT =
            Map.of("README.txt", PLAIN, "LICENSE.txt", PLAIN, "wowlab-node", EXECUTABLE, "wowlab-node.cmd", PLAIN);

    private final PackageVersion version;
    private final Map<String, Entry> entries;

    /// One file of the archive. Immutable.
    ///
    /// @param crc as archives have it of what they do not compress
    private record Entry(byte[] content, int mode, long crc) {
        static Entry of(byte[] content, int mode) {
            CRC32 crc = new CRC32();
            crc.update(content);
            return new Entry(content, mode, crc.getValue());
        }

        static Entry of(String text) {
            return of(text.getBytes(StandardCharsets.UTF_8), PLAIN);
        }
    }

    /// Counts what is written to it.
    private static final class Length extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int count) {
            bytes += count;
        }
    }

    private NodePackage(PackageVersion version, Map<String, Entry> entries) {
        this.version = version;
        this.entries = entries;
    }

    /// Reads the folder that the build has left.
    ///
    /// @throws IllegalArgumentException where it is not one
    public static NodePackage read(Path folder) {
        try {
            Path program = folder.resolve(PROGRAM);
            Map<String, Entry> entries = new LinkedHashMap<>();
            SortedMap<String, String> checksums = new TreeMap<>();
            Map<String, Entry> programs = new TreeMap<>();
            long bytes = 0;
            for (Path file : files(program)) {
                String name = program.relativize(file).toString().replace('\\', '/');
                byte[] content = Files.readAllBytes(file);
                checksums.put(name, PackageManifest.sha256(content));
                programs.put(name, Entry.of(content, PLAIN));
                bytes += content.length;
            }
            PackageManifest manifest = new PackageManifest(checksums);
            PackageVersion version = version(folder.resolve(PROPERTIES), manifest.id(), bytes);
            for (Map.Entry<String, Integer> file : new TreeMap<>(AT_ROOT).entrySet()) {
                entries.put(
                        file.getKey(), Entry.of(Files.readAllBytes(folder.resolve(file.getKey())), file.getValue()));
            }
            entries.put(PackageLayout.CURRENT, Entry.of(manifest.id() + "\n"));
            String inside = PackageLayout.version(manifest.id());
            entries.put(inside + PackageManifest.NAME, Entry.of(manifest.text()));
            entries.put(inside + PackageLayout.BUILT_AT, Entry.of(version.builtAt() + "\n"));
            programs.forEach((name, entry) -> entries.put(inside + name, entry));
            return new NodePackage(version, entries);
        } catch (IOException | DateTimeException | IllegalArgumentException broken) {
            throw new IllegalArgumentException(
                    "WOWLAB_NODE_PACKAGE is '" + folder
                            + "'; it must be the folder of a node's package, as ./wowlab build makes it: " + broken,
                    broken);
        }
    }

    public PackageVersion version() {
        return version;
    }

    /// Length of the archive with these settings.
    long bytes(String settings, Optional<NodeJava.Archive> java) throws IOException {
        Length length = new Length();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(length)) {
            putOwn(zip, settings);
            if (java.isPresent()) {
                // what stands around a file has the same length whatever is in it
                put(zip, JAVA + java.get().computer().archive(), Entry.of(""));
            }
        }
        return length.bytes + java.map(NodeJava.Archive::bytes).orElse(0L);
    }

    /// Writes the archive, a zip that everything can be unpacked from while it arrives: nothing in it is compressed,
    /// since nearly all of it is already.
    ///
    /// @param settings text of its `settings.txt`
    /// @param java what its launchers unpack and take
    void write(String settings, Optional<NodeJava.Archive> java, OutputStream out) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            putOwn(zip, settings);
            if (java.isPresent()) {
                NodeJava.Archive archive = java.get();
                begin(zip, JAVA + archive.computer().archive(), archive.bytes(), archive.crc(), PLAIN);
                Files.copy(archive.file(), zip);
                zip.closeArchiveEntry();
            }
        }
    }

    private void putOwn(ZipArchiveOutputStream zip, String settings) throws IOException {
        put(zip, PackageLayout.SETTINGS, Entry.of(settings));
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            put(zip, entry.getKey(), entry.getValue());
        }
    }

    private void put(ZipArchiveOutputStream zip, String name, Entry content) throws IOException {
        begin(zip, name, content.content().length, content.crc(), content.mode());
        zip.write(content.content());
        zip.closeArchiveEntry();
    }

    private void begin(ZipArchiveOutputStream zip, String name, long bytes, long crc, int mode) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(PackageLayout.ROOT + name);
        entry.setMethod(ZipArchiveEntry.STORED);
        entry.setSize(bytes);
        entry.setCrc(crc);
        entry.setUnixMode(mode);
        entry.setTime(version.builtAt().toEpochMilli());
        zip.putArchiveEntry(entry);
    }

    private static List<Path> files(Path program) throws IOException {
        try (Stream<Path> walk = Files.walk(program)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static PackageVersion version(Path file, String id, long bytes) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new PackageVersion(
                id,
                properties.getProperty("version", "?"),
                Instant.parse(properties.getProperty("builtAt", "")),
                bytes);
    }
}
