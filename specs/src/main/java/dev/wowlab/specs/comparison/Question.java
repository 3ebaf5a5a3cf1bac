package dev.wowlab.specs.comparison;

import dev.wowlab.gamedata.ItemType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes what [ComparisonEngine] reads. Stateless.
public final class Question {
    private Question() {}

    /// Asks what changes do.
    ///
    /// @param request a `RaidSimRequest`; not copied
    /// @param variants a list of `{"name": …, "set": {pointer: value}}`; not copied
    public static JsonNode changes(JsonNode request, JsonNode variants) {
        ObjectNode input = about(request);
        input.set("variants", variants);
        return input;
    }

    /// Asks what a point of each stat is worth that matters to the player.
    ///
    /// @param request a `RaidSimRequest`; not copied
    public static JsonNode weights(JsonNode request) {
        ObjectNode input = about(request);
        input.putObject("weights");
        return input;
    }

    /// Asks what a point of each of some stats is worth.
    ///
    /// @param request a `RaidSimRequest`; not copied
    /// @param stats such as `StatSpellDamage`; empty for those that matter to the player
    /// @param amount points that are added
    public static JsonNode weights(JsonNode request, List<String> stats, int amount) {
        ObjectNode input = about(request);
        ObjectNode weights = input.putObject("weights").put("amount", amount);
        stats.forEach(stat -> weights.withArray("stats").add(stat));
        return input;
    }

    /// Asks for the best set of what is worn and of a bag.
    ///
    /// @param request a `RaidSimRequest`; not copied
    /// @param bag an object with a list `items`; not copied
    /// @param gem for empty sockets
    public static JsonNode bag(JsonNode request, JsonNode bag, Optional<Integer> gem) {
        ObjectNode input = about(request);
        input.set("bag", bag);
        gem.ifPresent(id -> input.put("gem", id));
        return input;
    }

    /// Asks what each item that drops somewhere would do.
    ///
    /// @param request a `RaidSimRequest`; not copied
    /// @param zones names of raids and dungeons
    /// @param bosses those of the zones that count; empty for all
    /// @param gem for empty sockets; empty for the one that is worn most
    public static JsonNode drops(JsonNode request, List<String> zones, List<String> bosses, Optional<Integer> gem) {
        ObjectNode input = about(request);
        ObjectNode drops = input.putObject("drops");
        zones.forEach(zone -> drops.withArray("zones").add(zone));
        bosses.forEach(boss -> drops.withArray("bosses").add(boss));
        gem.ifPresent(id -> input.put("gem", id));
        return input;
    }

    /// Asks what each item of one type would do.
    ///
    /// @param request a `RaidSimRequest`; not copied
    /// @param type such as `ItemTypeTrinket`
    /// @param phase the last phase of the game whose items count; empty for all
    /// @param minItemLevel least level of the items; empty for all
    /// @param gem for empty sockets; empty for the one that is worn most
    public static JsonNode chart(
            JsonNode request, ItemType type, OptionalInt phase, OptionalInt minItemLevel, Optional<Integer> gem) {
        ObjectNode input = about(request);
        ObjectNode chart = input.putObject("chart").put("type", type.wireName());
        phase.ifPresent(last -> chart.put("phase", last));
        minItemLevel.ifPresent(level -> chart.put("minItemLevel", level));
        gem.ifPresent(id -> input.put("gem", id));
        return input;
    }

    /// Asks what less and more of some stats does, in steps.
    ///
    /// @param request a `RaidSimRequest`; not copied
    /// @param stats such as `StatSpellHitRating`
    /// @param points to each side
    /// @param step in points
    public static JsonNode plot(JsonNode request, List<String> stats, int points, int step) {
        ObjectNode input = about(request);
        ObjectNode plot = input.putObject("plot").put("points", points).put("step", step);
        stats.forEach(stat -> plot.withArray("stats").add(stat));
        return input;
    }

    /// The fights that a request is asked about. Immutable.
    ///
    /// @param durations in seconds; empty for that of the request
    /// @param targets how many; empty for those of the request
    /// @param withoutExecute whether each is fought without an execute phase as well
    /// @param withoutBuffs whether each is fought without what others bring as well
    public record Fights(List<Double> durations, List<Integer> targets, boolean withoutExecute, boolean withoutBuffs) {
        /// Copies the lists.
        public Fights {
            durations = List.copyOf(durations);
            targets = List.copyOf(targets);
        }
    }

    /// Asks what the request does in other fights.
    ///
    /// @param request a `RaidSimRequest`; not copied
    /// @param variants changes that are tried in each of them, a list as in `variants`; not copied
    public static JsonNode scenarios(JsonNode request, Fights fights, Optional<JsonNode> variants) {
        ObjectNode input = about(request);
        ObjectNode scenarios = input.putObject("scenarios");
        fights.durations().forEach(seconds -> scenarios.withArray("durations").add(seconds));
        fights.targets().forEach(count -> scenarios.withArray("targets").add(count));
        if (fights.withoutExecute()) {
            scenarios.put("withoutExecute", true);
        }
        if (fights.withoutBuffs()) {
            scenarios.put("withoutBuffs", true);
        }
        variants.ifPresent(listed -> scenarios.set("variants", listed));
        return input;
    }

    private static ObjectNode about(JsonNode request) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        input.set("base", request);
        return input;
    }
}
