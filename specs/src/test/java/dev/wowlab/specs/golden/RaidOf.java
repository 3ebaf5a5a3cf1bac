package dev.wowlab.specs.golden;

import dev.wowlab.specs.reference.ReferenceCases;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Raids made of the average requests of single players. Stateless, thread-safe.
final class RaidOf {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int PARTY = 5;

    private RaidOf() {}

    /// One player of each suite in this order, five a party with the buffs of its first; target and raid buffs are
    /// those of the first.
    static byte[] averages(List<String> suites) throws Exception {
        ObjectNode raid = request(suites.getFirst());
        ArrayNode parties = MAPPER.createArrayNode();
        for (int i = 0; i < suites.size(); i++) {
            ObjectNode party =
                    request(suites.get(i)).at("/raid/parties/0").asObject().deepCopy();
            ObjectNode player = party.at("/players/0").asObject();
            player.put("name", suites.get(i));
            if (i % PARTY == 0) {
                parties.add(party);
                party.putArray("players");
            }
            parties.get(parties.size() - 1).path("players").asArray().add(player);
        }
        ObjectNode inside = raid.path("raid").asObject();
        inside.set("parties", parties);
        inside.remove("numActiveParties");
        inside.remove("tanks");
        return MAPPER.writeValueAsBytes(raid);
    }

    private static ObjectNode request(String suite) throws Exception {
        byte[] request = ReferenceCases.read(Path.of("src/test/resources/golden"), "Averages").stream()
                .filter(one -> one.name().equals(suite))
                .findFirst()
                .orElseThrow()
                .request();
        return MAPPER.readTree(request).asObject();
    }
}
