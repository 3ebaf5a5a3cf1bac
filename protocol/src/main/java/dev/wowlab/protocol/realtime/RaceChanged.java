package dev.wowlab.protocol.realtime;

import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;

/// Published on `jobs:{raceId}` when a race ends a stage or ends; read the race over HTTP for the rest. Immutable.
public record RaceChanged(RaceId raceId, long version, RaceState state) {}
