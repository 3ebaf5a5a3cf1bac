package dev.wowlab.bench;

import dev.wowlab.protocol.json.Json;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the peer measures of a request with one player, in the shape in which the reference keeps its results:
/// means over fights, of all targets together, by unit and action. Stateless, thread-safe.
final class PeerMeasurement {
    private static final long SEED = 4242;
    private static final List<String> SUMMED = List.of("casts", "hits", "crits", "ticks", "critTicks", "damage");

    /// As many fights of a kind of case as the reference's results are of.
    private static final Map<String, Integer> FIGHTS =
            Map.of("average", 10_000, "settings", 2_000, "presets", 2_000, "items", 500);

    private PeerMeasurement() {}

    /// Lets the peer measure a case.
    static JsonNode of(ReferenceSuite.Case one, PeerProcess peer) throws IOException, InterruptedException {
        int fights = FIGHTS.getOrDefault(one.kind(), 2_000);
        return of(peer.result(one.request(), fights, SEED), fights);
    }

    /// @param result a `RaidSimResult`
    /// @param fights how many it is of
    static JsonNode of(JsonNode result, int fights) {
        JsonNode player = result.path("raidMetrics")
                .path("parties")
                .path(0)
                .path("players")
                .path(0);
        ObjectNode row = Json.mapper().createObjectNode();
        row.put("iterations", fights);
        row.put("dps", player.path("dps").path("avg").asDouble(0));
        row.put("dpsStdev", player.path("dps").path("stdev").asDouble(0));
        ArrayNode actions = row.putArray("actions");
        addActions(actions, "player", player, fights);
        for (JsonNode pet : player.path("pets")) {
            addActions(actions, pet.path("name").stringValue(), pet, fights);
        }
        return row;
    }

    private static void addActions(ArrayNode rows, String unit, JsonNode metrics, int fights) {
        for (JsonNode action : metrics.path("actions")) {
            Map<String, Double> sums = new LinkedHashMap<>();
            for (JsonNode target : action.path("targets")) {
                for (String name : SUMMED) {
                    sums.merge(name, target.path(name).asDouble(0), Double::sum);
                }
            }
            sums.values().removeIf(sum -> sum == 0);
            if (!sums.isEmpty()) {
                ObjectNode row = rows.addObject().put("unit", unit).put("id", id(action.path("id")));
                sums.forEach((name, sum) -> row.put(name, sum / fights));
            }
        }
    }

    /// The id as our results have it: `spell:30451`, `item:23736`, `other:Attack:1`.
    private static String id(JsonNode id) {
        int tag = id.path("tag").asInt(0);
        String suffix = tag == 0 ? "" : ":" + tag;
        if (id.path("spellId").asInt(0) != 0) {
            return "spell:" + id.path("spellId").asInt() + suffix;
        }
        if (id.path("itemId").asInt(0) != 0) {
            return "item:" + id.path("itemId").asInt() + suffix;
        }
        return "other:" + id.path("otherId").asString("").replaceFirst("^OtherAction", "") + suffix;
    }
}
