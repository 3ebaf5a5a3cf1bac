package dev.wowlab.protocol.problem;

import java.util.List;

/// An RFC 9457 problem, served as `application/problem+json`. Immutable.
///
/// @param type `/problems/{code}`
/// @param title constant text of the code
/// @param status HTTP status
/// @param detail what is wrong, with the identifiers
/// @param errors one entry per wrong field; empty when the problem is not about fields
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /// One wrong field. Immutable.
    ///
    /// @param field path in the body, e.g. `input.raid.parties[0].players[0].class`
    public record FieldError(String field, String message) {}
}
