package dev.wowlab.engine.combat;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what planning finds: warnings, which go into the result, and problems, which refuse the input.
/// Confined to one thread.
public final class PlanContext {
    private final Set<String> warnings = new LinkedHashSet<>();
    private final List<InputProblem> problems = new ArrayList<>();

    /// Something is not modelled, or only roughly, and the result is still meant: say what. Repeats count once.
    public void warn(String message) {
        warnings.add(message);
    }

    /// The number would be wrong: refuse the input and say where and why.
    public void refuse(String path, String message) {
        problems.add(new InputProblem(path, message));
    }

    /// Everything warned of, in order.
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /// Ends planning.
    ///
    /// @throws InvalidInputException when anything was refused
    public void throwIfRefused() throws InvalidInputException {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
