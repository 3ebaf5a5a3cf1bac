package dev.wowlab.protocol.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wowlab.protocol.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceStandingsTest {
    private static final RaceStandings STANDINGS = new RaceStandings(
            1_234.1, List.of(new RaceRow(0, 50, 0, 0, true), new RaceRow(17, 50, -3.5, 1 / 3.0, false)));

    @Test
    void theyAreReadAsTheyWereWrittenToTheLastBit() {
        String json = Json.mapper().writeValueAsString(STANDINGS);

        assertThat(json).contains("[17,50,-3.5,");
        assertThat(Json.mapper().readValue(json, RaceStandings.class)).isEqualTo(STANDINGS);
    }

    /// Of four fights whose differences were 1, 2, 3 and -2 DPS.
    @Test
    void thoseOfVersionsThatStoredSumsAreReadToo() {
        String before =
                "{\"wornFights\":4,\"wornDpsMilli\":4080000,\"rows\":[[0,4,0,0,true],[3,4,4000,18000000,false]]}";
        RaceStandings read = Json.mapper().readValue(before, RaceStandings.class);

        assertThat(read.wornDps()).isEqualTo(1020);
        assertThat(read.rows().getFirst()).isEqualTo(new RaceRow(0, 4, 0, 0, true));
        assertThat(read.rows().get(1).toWorn()).isEqualTo(1);
        assertThat(read.rows().get(1).toWornError()).isEqualTo(Math.sqrt(14 / 3.0) / 2, within(1e-12));
    }
}
