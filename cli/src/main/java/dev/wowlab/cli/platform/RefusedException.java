package dev.wowlab.cli.platform;

import dev.wowlab.protocol.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// The platform understood a request and refused it; the message says why, field by field. Immutable.
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(Problem problem) {
        super(describe(problem));
        this.status = problem.status();
    }

    RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    /// HTTP status of the refusal.
    public int status() {
        return status;
    }

    private static String describe(Problem problem) {
        List<Problem.FieldError> errors = problem.errors();
        String head = problem.title() + " (" + problem.status() + ")";
        return errors.isEmpty()
                ? head + ": " + problem.detail()
                : errors.stream()
                        .map(error -> "  " + error.field() + ": " + error.message())
                        .collect(Collectors.joining("\n", head + ":\n", ""));
    }
}
