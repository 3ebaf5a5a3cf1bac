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
    /// More of one player of a raid are dropped: a whole raid's action lists can ask in vain for hundreds of things.
    private static final int MAX_WARNINGS_EACH = 20;

    private final Set<String> warnings;
    private final List<InputProblem> problems;
    private final String whose;
    private int own;

    public PlanContext() {
        this(new LinkedHashSet<>(), new ArrayList<>(), "");
    }

    private PlanContext(Set<String> warnings, List<InputProblem> problems, String whose) {
        this.warnings = warnings;
        this.problems = problems;
        this.whose = whose;
    }

    /// The same for what is planned of one player of a raid: its warnings name it.
    public PlanContext of(String player) {
        return new PlanContext(warnings, problems, player + ": ");
    }

    /// Something is not modelled, or only roughly, and the result is still meant: say what. Repeats count once.
    public void warn(String message) {
        if (whose.isEmpty()) {
            warnings.add(message);
        } else if (own < MAX_WARNINGS_EACH) {
            own += warnings.add(whose + message) ? 1 : 0;
        } else {
            warnings.add(whose + "more warnings are left out; simulate this player alone to see them");
        }
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
