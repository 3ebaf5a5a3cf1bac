package dev.wowlab.protocol.race;

import java.util.List;

/// Where the sets of a race stand, the best first: `GET /api/v1/races/{id}/ranking`. Immutable.
///
/// @param race that it is of, as it was when the ranking was read
/// @param doubted whether a node that it rests on was caught lying since the race ended: submit it again, and honest
/// nodes
///     compute what is doubted
/// @param ranking of every set that can be simulated; empty before the first stage has ended
public record Ranking(RaceView race, boolean doubted, List<RankedSet> ranking) {
    public Ranking {
        ranking = List.copyOf(ranking);
    }
}
