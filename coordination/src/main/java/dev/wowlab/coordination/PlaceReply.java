package dev.wowlab.coordination;

/// Whether a user may have one more unfinished job or race. Immutable.
public sealed interface PlaceReply {
    /// It counts from now on, or did before.
    record Taken() implements PlaceReply {}

    /// The user has too many.
    ///
    /// @param unfinished how many have not ended
    record Full(long unfinished) implements PlaceReply {}
}
