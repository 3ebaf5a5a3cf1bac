package dev.wowlab.protocol.race;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where all sets of a race stand, from the exact results of its jobs. Immutable.
///
/// @param wornDps mean DPS of what is worn; 0 before the first stage has ended
/// @param rows by number of the set; of what can be simulated
public record RaceStandings(double wornDps, List<RaceRow> rows) {
    /// Before the first stage has ended.
    public static final RaceStandings NONE = new RaceStandings(0, List.of());

    private static final double MILLI = 1e-3;

    public RaceStandings {
        rows = List.copyOf(rows);
    }

    /// Reads those of this version, and of versions that stored sums of thousandths and of their squares.
    @JsonCreator
    static RaceStandings read(
            @JsonProperty("wornDps") @Nullable Double wornDps,
            @JsonProperty("wornFights") @Nullable Long wornFights,
            @JsonProperty("wornDpsMilli") @Nullable Double wornDpsMilli,
            @JsonProperty("rows") List<RaceRow> rows) {
        if (wornFights == null || wornFights == 0 || wornDpsMilli == null) {
            return new RaceStandings(wornDps == null ? 0 : wornDps, rows);
        }
        return new RaceStandings(
                wornDpsMilli / wornFights * MILLI,
                rows.stream().map(RaceStandings::ofSums).toList());
    }

    private static RaceRow ofSums(RaceRow sums) {
        double n = sums.fights();
        double deviations = sums.toWornError() - sums.toWorn() * sums.toWorn() / n;
        double error = n < 2 ? 0 : Math.sqrt(Math.max(0, deviations) / (n - 1) / n);
        return new RaceRow(sums.set(), sums.fights(), sums.toWorn() / n * MILLI, error * MILLI, sums.left());
    }
}
