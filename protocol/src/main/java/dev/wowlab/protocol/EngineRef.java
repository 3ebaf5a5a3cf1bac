package dev.wowlab.protocol;

/// An engine by name and version; both are part of an input's hash. Immutable.
///
/// @param name 1 to 32 characters, e.g. `tbc`
/// @param version 1 to 64 characters, e.g. `0.1.0`
public record EngineRef(String name, String version) {
    public static final int MAX_NAME = 32;
    public static final int MAX_VERSION = 64;

    public EngineRef {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("engine name must have 1 to " + MAX_NAME + " characters");
        }
        if (version.isBlank() || version.length() > MAX_VERSION) {
            throw new IllegalArgumentException("engine version must have 1 to " + MAX_VERSION + " characters");
        }
    }

    /// `name/version`, as results print it.
    @Override
    public String toString() {
        return name + "/" + version;
    }
}
