package dev.wowlab.bench;

import dev.wowlab.engine.SimulationEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// Which of the reference suites. Confined to the main thread.
final class SuitesOption {
    @Option(
            names = "--suites",
            split = ",",
            description = "Suites (default: every one in the folder that can be played).")
    private List<String> suites = List.of();

    /// Those of a folder, by name.
    List<String> in(Path folder, SimulationEngine engine) throws IOException {
        return suites.isEmpty() ? ReferenceSuite.playable(folder, engine) : List.copyOf(suites);
    }
}
