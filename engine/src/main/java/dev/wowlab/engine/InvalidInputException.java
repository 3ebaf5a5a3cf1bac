package dev.wowlab.engine;

import java.util.List;
import java.util.stream.Collectors;

/// Says that an input cannot be simulated, and names every problem found. Immutable.
public final class InvalidInputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<InputProblem> problems;

    /// @param problems at least one
    public InvalidInputException(List<InputProblem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    /// Every problem, in the order in which it was found; never empty.
    public List<InputProblem> problems() {
        return problems;
    }

    private static String describe(List<InputProblem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an invalid input names at least one problem");
        }
        return problems.stream().map(InputProblem::toString).collect(Collectors.joining("; "));
    }
}
