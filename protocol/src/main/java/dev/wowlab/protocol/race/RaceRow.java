package dev.wowlab.protocol.race;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/// How a set did in all its fights. Immutable. Written as a list: a race has thousands.
///
/// @param set its number
/// @param fights how many it has played
/// @param toWorn its mean DPS minus that of what is worn
/// @param toWornError standard error of that
/// @param left whether it may still be the best
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"set", "fights", "toWorn", "toWornError", "left"})
public record RaceRow(int set, long fights, double toWorn, double toWornError, boolean left) {}
