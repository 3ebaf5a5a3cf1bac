package dev.wowlab.sentinel.config;

import dev.wowlab.protocol.EngineSelector;
import dev.wowlab.protocol.ExternalEngines;
import java.util.ArrayList;
import java.util.List;

/// Reads which external engines jobs may be submitted for. Stateless, thread-safe.
final class ExternalReader {
    private static final String KEY = "WOWLAB_EXTERNAL_ENGINES";
    private static final String NONE = "none";

    private ExternalReader() {}

    /// All that there are adapters for, in any version, where nothing is set.
    static Config.External read(EnvironmentReader read) {
        String value = read.text(KEY, String.join(",", ExternalEngines.NAMES));
        List<EngineSelector> allowed = new ArrayList<>();
        if (value.equals(NONE)) {
            return new Config.External(allowed);
        }
        for (String part : value.split(",", -1)) {
            try {
                EngineSelector engine = EngineSelector.parse(part.strip());
                if (!ExternalEngines.isExternal(engine.name())) {
                    throw new IllegalArgumentException("there is no such external engine");
                }
                allowed.add(engine);
            } catch (IllegalArgumentException wrong) {
                read.fault(KEY + " has '" + part + "': " + wrong.getMessage() + "; it must be '" + NONE
                        + "', or NAME or NAME@VERSION, several separated by commas, of "
                        + String.join(", ", ExternalEngines.NAMES));
            }
        }
        return new Config.External(allowed);
    }
}
