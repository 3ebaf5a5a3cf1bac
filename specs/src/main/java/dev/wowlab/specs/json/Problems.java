package dev.wowlab.specs.json;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong with an input and what is only worth a warning. Confined to one thread.
public final class Problems {

    /// More problems than this are counted but not kept.
    public static final int MAX_PROBLEMS = 100;

    /// More warnings than this are dropped.
    public static final int MAX_WARNINGS = 200;

    private final List<InputProblem> problems = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private int dropped;

    /// Notes that the input cannot be simulated.
    public void problem(String path, String message) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new InputProblem(path, message));
        } else {
            dropped++;
        }
    }

    /// Notes something that the simulation goes on without, as the reference does; equal warnings are kept once.
    public void warn(String path, String message) {
        if (warnings.size() < MAX_WARNINGS) {
            warnings.add(path.isEmpty() ? message : path + ": " + message);
        }
    }

    /// Whether there is any problem.
    public boolean any() {
        return !problems.isEmpty();
    }

    /// The problems so far, in the order found.
    public List<InputProblem> problems() {
        return List.copyOf(problems);
    }

    /// The warnings so far, in the order found.
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /// Throws where there is any problem.
    public void throwIfAny() throws InvalidInputException {
        if (dropped > 0) {
            problems.add(new InputProblem("", dropped + " further problems are not listed"));
            dropped = 0;
        }
        if (any()) {
            throw new InvalidInputException(problems);
        }
    }
}
