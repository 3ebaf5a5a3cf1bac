package dev.wowlab.localplatform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The two programs that make and run a PostgreSQL. Immutable.
record PostgresBinaries(Path initdb, Path postgres) {
    private static final int OLDEST_MAJOR = 15;
    private static final String EMBEDDED_VERSION = "15.19.0";
    private static final Pattern VERSION = Pattern.compile("(\\d+)(\\.\\d+|devel|beta|rc)");
    private static final List<String> USUAL_FOLDERS = List.of(
            "/usr/lib/postgresql",
            "/opt/homebrew/opt",
            "/usr/local/opt",
            "/Applications/Postgres.app/Contents/Versions");

    /// Those on the PATH or in the usual folders when they run and are new enough, else those of the embedded artifact.
    static PostgresBinaries locate() {
        return candidates().stream()
                .map(folder -> new PostgresBinaries(folder.resolve("initdb"), folder.resolve("postgres")))
                .filter(PostgresBinaries::works)
                .findFirst()
                .orElseGet(PostgresBinaries::embedded);
    }

    private static List<Path> candidates() {
        List<Path> folders = new ArrayList<>();
        Optional<Path> onPath = Executables.onPath("postgres");
        onPath.map(Path::getParent).ifPresent(folders::add);
        for (String root : USUAL_FOLDERS) {
            List<Path> found = new ArrayList<>();
            try (DirectoryStream<Path> versions = Files.newDirectoryStream(Path.of(root))) {
                versions.forEach(version -> found.add(version.resolve("bin")));
            } catch (IOException e) {
                continue; // that folder is not on this machine
            }
            found.sort(Comparator.reverseOrder());
            folders.addAll(found);
        }
        return folders;
    }

    private boolean works() {
        if (!Files.isExecutable(initdb) || !Files.isExecutable(postgres)) {
            return false;
        }
        Matcher matcher = VERSION.matcher(
                Executables.answer(List.of(postgres.toString(), "--version")).orElse(""));
        return matcher.find() && Integer.parseInt(matcher.group(1)) >= OLDEST_MAJOR;
    }

    static PostgresBinaries embedded() {
        String arch = Executables.arch().equals("amd64") ? "x86_64" : "arm_64";
        String archive = "/postgres-" + Executables.os() + "-" + arch + ".txz";
        Path root = CacheFolder.entry("postgres-" + EMBEDDED_VERSION, target -> extract(archive, target));
        Path bin = root.resolve("bin");
        return new PostgresBinaries(bin.resolve("initdb"), bin.resolve("postgres"));
    }

    private static void extract(String archive, Path target) throws IOException {
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (resource == null) {
                throw new IOException(
                        "the class path has no " + archive + "; install PostgreSQL " + OLDEST_MAJOR + " or newer");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive has an entry outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
