package dev.wowlab.protocol.realtime;

import dev.wowlab.protocol.roster.RosterId;

/// Published on `jobs:{rosterId}` and `jobs:{rosterId}-{run}` when a roster changed, or when a job of that run
/// was created, got further or has ended; read the roster or the run over HTTP for the rest. Immutable.
///
/// @param run the newest one; 0 before the first
public record RosterChanged(RosterId rosterId, long run) {}
