package dev.wowlab.engine;

/// One ruleset's simulator. Thread-safe.
public interface SimulationEngine {

    /// The engine's name, part of a job's hash, e.g. `tbc`.
    String name();

    /// The engine's version, part of a job's hash: any change that can change a digest needs another version.
    String version();

    /// Validates and compiles an input. `input` is the ruleset's own JSON in UTF-8; options that only say
    /// how many fights to run are ignored.
    ///
    /// @throws InvalidInputException when the input is wrong or asks for what is not modelled
    PlannedSimulation plan(byte[] input) throws InvalidInputException;
}
