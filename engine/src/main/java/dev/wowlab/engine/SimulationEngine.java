package dev.wowlab.engine;

import java.util.List;
import java.util.Map;

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

    /// What an input asks for in vain, such as lines of an action list that can never be done, each with its place.
    /// Empty where nothing was found or the engine does not look.
    ///
    /// @throws InvalidInputException when the input cannot be planned
    default List<InputProblem> lint(byte[] input) throws InvalidInputException {
        return List.of();
    }

    /// The players' action lists in words, by the player's name in results, empty where there is one. Nothing is
    /// planned
    /// for it. Empty where the engine does not say.
    ///
    /// @throws InvalidInputException when the input cannot be read
    default Map<String, ActionListWords> actionLists(byte[] input) throws InvalidInputException {
        return Map.of();
    }

    /// What the variants of an input are, by their names, where they are more than one of many: so much more of a
    /// stat, or a place in a matrix; or what the players of a raid are, by their names in results. Nothing is
    /// planned for it.
    ///
    /// @throws InvalidInputException when the input cannot be read
    default Map<String, ComparisonRole> roles(byte[] input) throws InvalidInputException {
        return Map.of();
    }
}
