package dev.wowlab.specs.comparison;

import dev.wowlab.engine.MatrixPlace;
import java.util.Optional;
import java.util.OptionalInt;

/// A request that is compared with another. Immutable; the bytes are not copied and must not be changed.
///
/// @param number that its row of the totals begins with; empty: it is counted
/// @param name as people know it; unique among those that are compared
/// @param path what in the input asks for it, for messages
/// @param optional whether one that the engine refuses is left out with a warning: nobody asked for just this one
/// @param place where it stands, where it is part of a matrix; the variant that its gain is over stands before it
/// @param request the whole request (JSON)
@SuppressWarnings("ArrayRecordComponent") // large, and handed on to the engine as it is
record NamedRequest(
        OptionalInt number, String name, String path, boolean optional, Optional<MatrixPlace> place, byte[] request) {
    /// One whose row is counted.
    NamedRequest(String name, String path, boolean optional, byte[] request) {
        this(OptionalInt.empty(), name, path, optional, Optional.empty(), request);
    }
}
