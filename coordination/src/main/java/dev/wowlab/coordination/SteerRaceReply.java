package dev.wowlab.coordination;

import dev.wowlab.protocol.race.RaceState;

/// What became of a wish to pause, resume or cancel a race, or to change its priority. Immutable.
public sealed interface SteerRaceReply {
    /// It is as was wished, as of this version; then let its jobs follow, and settle it.
    record Changed(long version) implements SteerRaceReply {}

    /// It was like that before; nothing changed.
    record Same(long version) implements SteerRaceReply {}

    /// It was in a final state before; nothing changed.
    record AlreadyFinal(RaceState state, long version) implements SteerRaceReply {}

    /// Redis has no such race (it may still be in the durable record).
    record Unknown() implements SteerRaceReply {}
}
