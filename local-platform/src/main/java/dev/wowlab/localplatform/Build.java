package dev.wowlab.localplatform;

import java.util.Map;

/// One build of the project's own services. Immutable.
///
/// @param classPath as `java -cp` takes it
/// @param environment what its services are told by variables of their own, such as where the node's package lies;
///     over the environment of this JVM
public record Build(String classPath, Map<String, String> environment) {
    public Build {
        environment = Map.copyOf(environment);
    }

    /// The one that this JVM runs.
    public static Build ofThisJvm() {
        return new Build(System.getProperty("java.class.path"), Map.of());
    }
}
