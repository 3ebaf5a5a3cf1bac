package dev.wowlab.bench;

import dev.wowlab.engine.SimulationEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which of the reference suites. Confined to the main thread.
final class SuitesOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--suites",
            split = ",",
            description = "Suites (default: every one in the folder that can be played).")
    private List<String> suites = List.of();

    /// Those of a folder, by name.
    ///
    /// @param given a folder of suites, or the one above it
    /// @throws ParameterException when there are no suites, or not one that was asked for
    List<ReferenceSuite> in(Path given, SimulationEngine engine) throws IOException {
        Path folder;
        try {
            folder = ReferenceSuite.folder(given);
        } catch (IOException none) {
            throw new ParameterException(command.commandLine(), none.getMessage(), none);
        }
        List<String> known = ReferenceSuite.names(folder);
        for (String suite : suites) {
            if (!known.contains(suite)) {
                throw new ParameterException(
                        command.commandLine(),
                        "no suite " + suite + " in " + folder + ", only " + String.join(", ", known));
            }
        }
        List<ReferenceSuite> read = new ArrayList<>();
        for (String suite : suites.isEmpty() ? ReferenceSuite.playable(folder, engine) : suites) {
            read.add(ReferenceSuite.read(folder, suite));
        }
        return read;
    }
}
