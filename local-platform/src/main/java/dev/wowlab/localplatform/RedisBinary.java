package dev.wowlab.localplatform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a Redis server: the one on the PATH when it is new enough, else the one of the embedded artifact.
/// Stateless, thread-safe.
final class RedisBinary {
    private static final int OLDEST_MAJOR = 7;
    private static final String EMBEDDED_VERSION = "7.0.15";
    private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.");

    private RedisBinary() {}

    static Path locate() {
        return Executables.onPath("redis-server")
                .filter(RedisBinary::isNewEnough)
                .orElseGet(RedisBinary::embedded);
    }

    private static boolean isNewEnough(Path server) {
        Optional<String> version = Executables.answer(List.of(server.toString(), "--version"));
        Matcher matcher = VERSION.matcher(version.orElse(""));
        return matcher.find() && Integer.parseInt(matcher.group(1)) >= OLDEST_MAJOR;
    }

    static Path embedded() {
        String name = "redis-server-" + EMBEDDED_VERSION + "-" + Executables.os() + "-" + Executables.arch();
        return CacheFolder.entry(name, target -> {
            try (InputStream binary = RedisBinary.class.getResourceAsStream("/" + name)) {
                if (binary == null) {
                    throw new IOException(
                            "the class path has no " + name + "; install Redis " + OLDEST_MAJOR + " or newer");
                }
                Files.copy(binary, target);
            }
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        });
    }
}
