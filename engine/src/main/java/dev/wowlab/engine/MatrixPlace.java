package dev.wowlab.engine;

import java.util.Optional;

/// Where a variant stands in a matrix. Immutable.
///
/// @param row as people read it
/// @param column as people read it
/// @param against name of the variant of the same column that its gain is over; empty: the request itself
public record MatrixPlace(String row, String column, Optional<String> against) implements ComparisonRole {}
