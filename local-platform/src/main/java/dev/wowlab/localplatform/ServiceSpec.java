package dev.wowlab.localplatform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How to start one of the project's own services as a child JVM. Immutable.
///
/// @param build that it is of
/// @param name shown to people, e.g. `sentinel-1`
/// @param mainClass fully qualified
/// @param jvmFlags before the class path
/// @param environment its configuration
/// @param folder working directory; the log lies in it as `NAME.log`
public record ServiceSpec(
        Build build,
        String name,
        String mainClass,
        List<String> jvmFlags,
        Map<String, String> environment,
        Path folder) {
    public ServiceSpec {
        jvmFlags = List.copyOf(jvmFlags);
        environment = Map.copyOf(environment);
    }

    /// One of the build that this JVM runs.
    public ServiceSpec(
            String name, String mainClass, List<String> jvmFlags, Map<String, String> environment, Path folder) {
        this(Build.ofThisJvm(), name, mainClass, jvmFlags, environment, folder);
    }

    /// File that takes stdout and stderr.
    public Path log() {
        return folder.resolve(name + ".log");
    }
}
