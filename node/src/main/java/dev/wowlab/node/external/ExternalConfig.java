package dev.wowlab.node.external;

import dev.wowlab.protocol.ExternalEngines;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The external engines that an operator sets for a node, by environment variables. Immutable.
///
/// @param programs paths by the engines' names; usually empty
public record ExternalConfig(SortedMap<String, Path> programs, Limits limits) {
    /// `NAME=PATH`, several separated by commas.
    public static final String ENGINES = "WOWLAB_NODE_ENGINES";
    /// Seconds that a program may take for one chunk.
    public static final String SECONDS = "WOWLAB_NODE_ENGINE_SECONDS";
    /// Mebibytes of address space that a program may have.
    public static final String MEMORY = "WOWLAB_NODE_ENGINE_MEMORY_MB";

    private static final int DEFAULT_SECONDS = 600;
    private static final int MAX_SECONDS = 86_400;
    private static final int DEFAULT_MEGABYTES = 4_096;
    private static final int MIN_MEGABYTES = 64;
    private static final int MAX_MEGABYTES = 1 << 20;
    private static final int MEGABYTE = 1 << 20;

    public ExternalConfig {
        programs = Collections.unmodifiableSortedMap(new TreeMap<>(programs));
    }

    /// Reads the variables; without any there are no external engines.
    ///
    /// @throws InstallationException for the first one that is wrong
    public static ExternalConfig fromEnvironment(Map<String, String> environment) throws InstallationException {
        int seconds = number(environment, SECONDS, DEFAULT_SECONDS, 1, MAX_SECONDS);
        int megabytes = number(environment, MEMORY, DEFAULT_MEGABYTES, MIN_MEGABYTES, MAX_MEGABYTES);
        long output = Limits.outputFor(Runtime.getRuntime().maxMemory());
        return new ExternalConfig(
                programs(environment.getOrDefault(ENGINES, "")),
                new Limits(Duration.ofSeconds(seconds), (long) megabytes * MEGABYTE, output));
    }

    private static SortedMap<String, Path> programs(String value) throws InstallationException {
        SortedMap<String, Path> programs = new TreeMap<>();
        if (value.isBlank()) {
            return programs;
        }
        for (String part : value.split(",", -1)) {
            int equals = part.indexOf('=');
            String name = part.substring(0, Math.max(0, equals)).strip();
            String path = part.substring(equals + 1).strip();
            if (!ExternalEngines.isExternal(name) || path.isEmpty()) {
                throw new InstallationException(ENGINES + " has '" + part + "', allowed is NAME=PATH with one of "
                        + String.join(", ", ExternalEngines.NAMES));
            }
            try {
                if (programs.put(name, Path.of(path)) != null) {
                    throw new InstallationException(ENGINES + " names " + name + " twice; a node has one of each");
                }
            } catch (InvalidPathException invalid) {
                throw new InstallationException(ENGINES + " has '" + part + "', whose path is none", invalid);
            }
        }
        return programs;
    }

    private static int number(Map<String, String> environment, String key, int fallback, int min, int max)
            throws InstallationException {
        String value = environment.getOrDefault(key, "");
        if (value.isBlank()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException other) {
            throw new InstallationException(wrong(key, value, min, max), other);
        }
        throw new InstallationException(wrong(key, value, min, max));
    }

    private static String wrong(String key, String value, int min, int max) {
        return key + " is '" + value + "', allowed is a whole number from " + min + " to " + max;
    }
}
