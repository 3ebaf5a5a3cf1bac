package dev.wowlab.protocol.race;

import java.math.BigInteger;
import java.util.List;

/// Where all sets of a race stand, from the exact results of its jobs. Immutable.
///
/// @param wornFights fights of what is worn
/// @param wornDpsMilli sum of its DPS over them, in thousandths
/// @param rows by number of the set; of what can be simulated
public record RaceStandings(long wornFights, BigInteger wornDpsMilli, List<RaceRow> rows) {
    /// Before the first stage has ended.
    public static final RaceStandings NONE = new RaceStandings(0, BigInteger.ZERO, List.of());

    public RaceStandings {
        rows = List.copyOf(rows);
    }
}
