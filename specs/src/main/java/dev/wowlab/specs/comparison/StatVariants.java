package dev.wowlab.specs.comparison;

import dev.wowlab.gamedata.Stat;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.request.ClassOptions;
import dev.wowlab.specs.request.PlayerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What more or less of each stat does: stat weights. Stateless.
public final class StatVariants {
    /// Points of a rating or an attribute that are added where nobody says how many.
    public static final int USUAL_AMOUNT = 40;

    private static final int MAX_AMOUNT = 1_000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private StatVariants() {}

    /// The changes that `{"stats": ["StatSpellDamage", …], "amount": 40}` asks for; without stats those that matter to
    /// the player, ratings that have caps both ways.
    static List<StatChange> changes(Message weights, PlayerRequest player) {
        int amount = weights.has("amount") ? weights.integer("amount", 1, MAX_AMOUNT) : USUAL_AMOUNT;
        Optional<JsonNode> named = weights.raw("stats");
        weights.refuseTheRest();
        if (named.isEmpty()) {
            return usual(player, amount);
        }
        List<StatChange> changes = new ArrayList<>();
        for (JsonNode name : named.get()) {
            Optional<Stat> stat = StatChange.ofItems(name.asString(""));
            if (stat.isEmpty()) {
                weights.problem("stats", name + " is no stat of items, such as \"StatSpellDamage\"");
            } else {
                changes.add(new StatChange(stat.get(), amount));
            }
        }
        if (changes.isEmpty()) {
            weights.problem("stats", "names none: leave it out for the usual ones");
        }
        return changes.stream().distinct().toList();
    }

    /// The changes that are asked for where nobody names stats.
    ///
    /// @param amount of ratings and attributes
    public static List<StatChange> usual(PlayerRequest player, int amount) {
        boolean shoots = player.options() instanceof ClassOptions.Hunter;
        return StatChange.usual(player.casts(), shoots, amount);
    }

    /// The request with the change in the player's bonus stats.
    static NamedRequest request(JsonNode base, PlayerRequest player, StatChange change, String path) {
        JsonNode request = base.deepCopy();
        ObjectNode holder = request.at(JsonInput.pointer(player.path())).asObject();
        String field = holder.has("bonus_stats") ? "bonus_stats" : "bonusStats";
        ObjectNode bonus = holder.get(field) instanceof ObjectNode present ? present : holder.putObject(field);
        ArrayNode stats = bonus.get("stats") instanceof ArrayNode present ? present : bonus.putArray("stats");
        int index = change.stat().ordinal();
        while (stats.size() <= index) {
            stats.add(0);
        }
        stats.set(index, stats.get(index).asDouble(0) + change.amount());
        return new NamedRequest(change.label(), path, false, MAPPER.writeValueAsBytes(request));
    }
}
