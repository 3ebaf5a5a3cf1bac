package dev.wowlab.protocol;

import java.util.Optional;

/// The engine that a submit asks for: `NAME`, or `NAME@VERSION` where a certain one is wanted. Immutable.
///
/// @param name as in `EngineRef`
/// @param version empty: whichever the platform has
public record EngineSelector(String name, Optional<String> version) {
    /// Longest text that `parse` takes.
    public static final int MAX_LENGTH = EngineRef.MAX_NAME + 1 + EngineRef.MAX_VERSION;

    /// @throws IllegalArgumentException when the text is neither; the message says what it should be
    public static EngineSelector parse(String text) {
        int at = text.indexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        Optional<String> version = at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
        if (name.isBlank() || name.length() > EngineRef.MAX_NAME) {
            throw new IllegalArgumentException(
                    "the engine's name must have 1 to " + EngineRef.MAX_NAME + " characters");
        }
        if (version.isPresent() && !ExternalEngines.isVersion(version.get())) {
            throw new IllegalArgumentException(
                    "the version behind the @ must be 1 to " + EngineRef.MAX_VERSION + " letters, digits or . _ + -");
        }
        return new EngineSelector(name, version);
    }

    /// What to submit in order to have this very engine again: an external one by name and version, since any binary is
    /// one of its own; another by its name alone, since a platform has one version of it, the newest.
    public static String again(EngineRef engine) {
        return ExternalEngines.isExternal(engine.name()) ? engine.name() + "@" + engine.version() : engine.name();
    }
}
