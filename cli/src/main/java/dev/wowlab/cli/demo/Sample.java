package dev.wowlab.cli.demo;

import dev.wowlab.specs.imports.Presets;
import tools.jackson.databind.JsonNode;

/// The simulation that the demo runs. Stateless, thread-safe.
public final class Sample {
    /// What the demo calls it.
    public static final String TITLE = "Sample: arcane mage";

    /// Where it lies in a checkout, for people who want to run or change it.
    public static final String FILE = "specs/src/main/resources/dev/wowlab/specs/presets/arcane-mage.json";

    private Sample() {}

    /// The request itself.
    public static JsonNode request() {
        return Presets.find("arcane-mage").orElseThrow().request();
    }
}
