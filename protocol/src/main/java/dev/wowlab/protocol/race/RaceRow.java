package dev.wowlab.protocol.race;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigInteger;

/// How a set did in all its fights, exactly. Immutable. Written as a list: a race has thousands.
///
/// @param set its number
/// @param fights how many it has played
/// @param toWornMilli sum of its DPS minus that of what is worn, in thousandths
/// @param toWornSquares sum of the squares of these differences
/// @param left whether it may still be the best
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RaceRow(int set, long fights, long toWornMilli, BigInteger toWornSquares, boolean left) {}
