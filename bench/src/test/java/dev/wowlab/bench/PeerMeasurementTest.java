package dev.wowlab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wowlab.protocol.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PeerMeasurementTest {
    /// The parts of a `RaidSimResult` that count, of four fights of a hunter and a pet against two targets.
    private static final String RESULT = """
            {"raidMetrics": {"parties": [{"players": [{
              "name": "Hunter", "dps": {"avg": 1200.5, "stdev": 40.25},
              "actions": [
                {"id": {"spellId": 34120, "tag": 0, "rank": 0}, "targets": [
                  {"casts": 6, "hits": 3, "crits": 2, "damage": 4000.5},
                  {"casts": 2, "hits": 2, "damage": 999.5}]},
                {"id": {"otherId": "OtherActionAttack", "tag": 1}, "targets": [{"casts": 8, "hits": 8, "damage": 80}]},
                {"id": {"itemId": 23827}, "targets": [{"casts": 0, "damage": 0}]}],
              "pets": [{"name": "Ravager", "actions": [
                {"id": {"spellId": 27049}, "targets": [{"casts": 12, "ticks": 4, "damage": 12}]}]}]
            }]}]}}""";

    @Test
    void countsAreMeansOverFightsOfAllTargetsTogether() {
        JsonNode row = PeerMeasurement.of(Json.mapper().readTree(RESULT), 4);

        assertThat(row).isEqualTo(Json.mapper().readTree("""
                {"iterations": 4, "dps": 1200.5, "dpsStdev": 40.25, "actions": [
                  {"unit": "player", "id": "spell:34120", "casts": 2.0, "hits": 1.25, "crits": 0.5, "damage": 1250.0},
                  {"unit": "player", "id": "other:Attack:1", "casts": 2.0, "hits": 2.0, "damage": 20.0},
                  {"unit": "Ravager", "id": "spell:27049", "casts": 3.0, "ticks": 1.0, "damage": 3.0}]}"""));
    }
}
