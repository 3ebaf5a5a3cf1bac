package dev.wowlab.coordination;

import dev.wowlab.protocol.race.RaceState;

/// What became of a step of a race. Immutable.
public sealed interface AdvanceReply {
    /// Stored; settle the race where its stage or state changed.
    record Advanced(long version) implements AdvanceReply {}

    /// Someone else stepped meanwhile, or the race has ended; nothing was changed.
    record Stale(RaceState state, long version) implements AdvanceReply {}

    /// Redis has no such race.
    record Unknown() implements AdvanceReply {}
}
