package dev.wowlab.localplatform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How to start one child process. Immutable.
///
/// @param name shown to people, e.g. `sentinel-1`
/// @param environment added to this process's own environment
/// @param log file that takes stdout and stderr; appended to
/// @param stopSignal what ends it decently: `TERM` or `INT`
public record ChildSpec(
        String name, List<String> command, Map<String, String> environment, Path folder, Path log, String stopSignal) {
    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (name.isBlank() || command.isEmpty()) {
            throw new IllegalArgumentException(
                    "a child process needs a name and a command, not '" + name + "' " + command);
        }
        if (!stopSignal.equals("TERM") && !stopSignal.equals("INT")) {
            throw new IllegalArgumentException(
                    "[" + name + "] stop signal must be TERM or INT, not '" + stopSignal + "'");
        }
    }
}
