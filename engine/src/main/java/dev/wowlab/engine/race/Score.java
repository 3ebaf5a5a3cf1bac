package dev.wowlab.engine.race;

/// What a contender did in all fights up to the end of a round. Immutable.
///
/// @param contender its number; 0 is whom all are compared with
/// @param toFirst its gain over contender 0
/// @param toRival its gain over the rival of the round
public record Score(int contender, Gain toFirst, Gain toRival) {}
