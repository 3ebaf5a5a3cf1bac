package dev.wowlab.sentinel.imports;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.engine.SimulationEngine;
import dev.wowlab.specs.json.JsonInput;
import java.util.List;

/// What an input asks for in vain. Immutable.
public record Findings(List<Finding> findings) {

    /// Copies the list.
    public Findings {
        findings = List.copyOf(findings);
    }

    /// One thing, and where it stands.
    ///
    /// @param pointer into the input (RFC 6901)
    public record Finding(String pointer, String message) {}

    /// What an engine finds in an input (JSON, UTF-8), such as lines of an action list that can never be done.
    ///
    /// @throws InvalidInputException when it cannot be planned
    public static Findings of(SimulationEngine engine, byte[] input) throws InvalidInputException {
        return new Findings(engine.lint(input).stream()
                .map(found -> new Finding(JsonInput.pointer(found.path()).toString(), found.message()))
                .toList());
    }
}
