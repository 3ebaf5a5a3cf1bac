package dev.wowlab.engine.race;

import java.util.List;

/// What is known after a round. Immutable.
///
/// @param contenders how many began the race, contender 0 among them
/// @param fights how many each of those in `scores` has played
/// @param rival whom all were compared with beside contender 0: the best after the round before, 0 in the first
/// @param firstDps mean DPS of contender 0
/// @param firstIsOut whether contender 0 was beaten before; it plays on, so that all can be compared with it
/// @param scores of contender 0, the rival and all that were left before the round, by number
public record RaceRound(
        int contenders, long fights, int rival, double firstDps, boolean firstIsOut, List<Score> scores) {
    public RaceRound {
        scores = List.copyOf(scores);
    }
}
