package dev.wowlab.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The project's files, found from where the tests run. Stateless, thread-safe.
final class SourceTree {
    /// The project's root folder.
    static final Path ROOT = root();

    private SourceTree() {}

    /// Every Java source of every module; generated sources are not among them.
    static List<Path> javaSources() {
        return files(".java").filter(file -> file.toString().contains("/src/")).toList();
    }

    static Stream<Path> files(String suffix) {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk
                    .filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> {
                        String name = ROOT.relativize(file).toString();
                        return !name.contains("target/") && !name.startsWith(".");
                    })
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw")) && !Files.isDirectory(folder.resolve(".git"))) {
            if (Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("build-checks"))) {
                return folder;
            }
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "the project's root was not found above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
