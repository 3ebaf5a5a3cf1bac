package dev.wowlab.protocol.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/// Where a variant of a request stands in a matrix. Immutable.
///
/// @param row as people read it
/// @param column as people read it
/// @param against name of the variant of the same column that its gain is over; empty: the request itself
public record VariantPlace(
        String row,
        String column,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> against) implements VariantRole {}
