package dev.wowlab.cli.again;

import dev.wowlab.protocol.result.ResultReport;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A result that somebody kept, with all that it takes to simulate it again. Immutable.
///
/// @param name of the file, and of the line or case in it
/// @param totals canonical encoding of its exact totals, where the file has them
record SavedResult(String name, ResultReport report, JsonNode input, Optional<byte[]> totals) {
    /// Name of the engine that computed it, without its version.
    String engineName() {
        return report.engine().substring(0, report.engine().indexOf('/'));
    }
}
