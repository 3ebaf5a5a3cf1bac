package dev.wowlab.protocol.realtime;

import dev.wowlab.protocol.race.RaceId;
import dev.wowlab.protocol.race.RaceState;

/// Published on `jobs:{raceId}` at every change of a race; read the race over HTTP for the rest. Immutable.
public record RaceChanged(RaceId raceId, long version, RaceState state) {}
