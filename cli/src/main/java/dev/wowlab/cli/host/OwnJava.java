package dev.wowlab.cli.host;

import dev.wowlab.localplatform.StartFailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/// Java for computers of this one's kind, made of the JDK that runs this: as much of it as a node needs. Stateless,
/// thread-safe.
final class OwnJava {
    /// What a node's program uses. `NodePackageTest` runs one with nothing else.
    static final List<String> MODULES = List.of(
            "java.base",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.xml",
            "jdk.crypto.ec",
            "jdk.management",
            "jdk.unsupported");

    private static final int EXECUTABLE = 0100755;
    private static final int PLAIN = 0100644;

    private OwnJava() {}

    /// Writes the archive, `.zip` or `.tar.gz`; what was there stays until it is whole.
    ///
    /// @throws StartFailedException where this JDK cannot make one
    static void make(Path archive) throws IOException {
        Path work = Files.createTempDirectory(archive.toAbsolutePath().getParent(), ".java");
        try {
            Path image = work.resolve("wowlab-java-" + Runtime.version().feature());
            link(image);
            Path part = work.resolve("part");
            try (OutputStream file = Files.newOutputStream(part)) {
                if (archive.toString().endsWith(".zip")) {
                    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
                        put(image, zip, OwnJava::zipped);
                    }
                } else {
                    tar(image, file);
                }
            }
            Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            remove(work);
        }
    }

    private static void link(Path image) {
        ToolProvider jlink = ToolProvider.findFirst("jlink")
                .orElseThrow(() -> new StartFailedException("this Java has no jlink: take a whole JDK"));
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said);
        int code = jlink.run(
                to,
                to,
                "--add-modules",
                String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                image.toString());
        if (code != 0) {
            throw new StartFailedException("jlink of this JDK made no Java of it (code " + code + "): "
                    + said.toString().strip());
        }
    }

    private static void tar(Path image, OutputStream file) throws IOException {
        GzipParameters best = new GzipParameters();
        best.setCompressionLevel(Deflater.BEST_COMPRESSION);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(file, best))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            put(image, tar, OwnJava::tarred);
        }
    }

    /// Makes the entry of a file.
    @FunctionalInterface
    private interface Entries<E extends ArchiveEntry> {
        E of(String name, long bytes, int mode);
    }

    private static ZipArchiveEntry zipped(String name, long bytes, int mode) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setSize(bytes);
        entry.setUnixMode(mode);
        return entry;
    }

    private static TarArchiveEntry tarred(String name, long bytes, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes);
        entry.setMode(mode);
        return entry;
    }

    /// Files alone: links among them become what they lead to.
    private static <E extends ArchiveEntry> void put(Path image, ArchiveOutputStream<E> archive, Entries<E> entries)
            throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(image)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = image.getFileName() + "/"
                    + image.relativize(file).toString().replace('\\', '/');
            archive.putArchiveEntry(entries.of(name, Files.size(file), Files.isExecutable(file) ? EXECUTABLE : PLAIN));
            Files.copy(file, archive);
            archive.closeArchiveEntry();
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted((one, other) -> other.compareTo(one)).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
