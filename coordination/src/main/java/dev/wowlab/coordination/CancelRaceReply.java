package dev.wowlab.coordination;

import dev.wowlab.protocol.race.RaceState;

/// What became of a wish to cancel a race. Immutable.
public sealed interface CancelRaceReply {
    /// It is; then cancel its jobs and settle it.
    record Cancelled(long version) implements CancelRaceReply {}

    /// It was in a final state before.
    record AlreadyFinal(RaceState state, long version) implements CancelRaceReply {}

    /// Redis has no such race.
    record Unknown() implements CancelRaceReply {}
}
