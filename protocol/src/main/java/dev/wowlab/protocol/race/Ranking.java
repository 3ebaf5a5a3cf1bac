package dev.wowlab.protocol.race;

import java.util.List;

/// Where the sets of a race stand, the best first: `GET /api/v1/races/{id}/ranking`. Immutable.
///
/// @param race that it is of, as it was when the ranking was read
/// @param ranking of every set that can be simulated; empty before the first stage has ended
public record Ranking(RaceView race, List<RankedSet> ranking) {
    public Ranking {
        ranking = List.copyOf(ranking);
    }
}
