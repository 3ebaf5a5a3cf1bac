package dev.wowlab.protocol;

/// An engine by name and version; both are part of an input's hash. Immutable.
///
/// @param name 1 to 32 characters, e.g. `tbc`
/// @param version 1 to 64 characters, e.g. `0.1.0`
public record EngineRef(String name, String version) {
    public EngineRef {
        if (name.isBlank() || name.length() > 32) {
            throw new IllegalArgumentException("engine name must have 1 to 32 characters");
        }
        if (version.isBlank() || version.length() > 64) {
            throw new IllegalArgumentException("engine version must have 1 to 64 characters");
        }
    }

    /// `name/version`, as results print it.
    @Override
    public String toString() {
        return name + "/" + version;
    }
}
