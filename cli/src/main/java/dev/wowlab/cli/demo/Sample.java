package dev.wowlab.cli.demo;

import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/// The simulation that the demo runs. Stateless, thread-safe.
public final class Sample {
    /// What the demo calls it.
    public static final String TITLE = "Sample: arcane mage";

    /// Where it lies in a checkout, for people who want to run or change it.
    public static final String FILE = "cli/src/main/resources/sample/arcane-mage.json";

    private static final String RESOURCE = "/sample/arcane-mage.json";

    private Sample() {}

    /// The request itself.
    public static JsonNode request() {
        try (InputStream file = Sample.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            return Json.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
        }
    }
}
