package dev.wowlab.specs.comparison;

import dev.wowlab.engine.MatrixPlace;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.request.EncounterRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The same character in many fights: each length with each number of targets and so on, and each of some changes in
/// every one of these fights. Stateless.
final class ScenarioVariants {
    private static final List<String> EXECUTE =
            List.of("executeProportion20", "executeProportion25", "executeProportion35", "executeProportion45");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ScenarioVariants() {}

    /// One of the values that are tried, as people read it, and what it does to a request.
    private record Step(String label, Consumer<ObjectNode> change) {}

    /// The requests for `{"durations": [60, 180], "targets": [1, 5], "withoutExecute": true, "withoutBuffs": true,
    /// "variants": […]}`, each member optional: the first that is there makes the columns, the others the rows.
    ///
    /// @param base a request that can be simulated
    static List<NamedRequest> requests(JsonNode base, Message scenarios) {
        List<List<Step>> axes = axes(base, scenarios);
        List<Message> listed = scenarios.messages("variants");
        scenarios.refuseTheRest();
        if (axes.isEmpty()) {
            scenarios
                    .problems()
                    .problem(
                            scenarios.path(),
                            "must name other fights: durations, targets, withoutExecute or withoutBuffs");
            return List.of();
        }
        long cells = axes.stream().mapToLong(List::size).reduce(1 + listed.size(), Math::multiplyExact);
        if (cells > ComparisonInput.MAX_VARIANTS) {
            String sizes = axes.stream().map(List::size).map(Object::toString).collect(Collectors.joining(" × "));
            scenarios
                    .problems()
                    .problem(
                            scenarios.path(),
                            String.format(
                                    "%s fights%s are %d; at most %d can be compared",
                                    sizes,
                                    listed.isEmpty() ? "" : " with each of " + listed.size() + " changes and without",
                                    cells,
                                    ComparisonInput.MAX_VARIANTS));
            return List.of();
        }
        List<NamedRequest> changes = ListedVariants.requests(base, listed);
        return scenarios.problems().any() ? List.of() : cells(base, axes, changes, scenarios.path());
    }

    private static List<NamedRequest> cells(
            JsonNode base, List<List<Step>> axes, List<NamedRequest> changes, String path) {
        List<List<Step>> rows = combinations(axes.subList(1, axes.size()));
        List<NamedRequest> cells = new ArrayList<>();
        for (Step column : axes.getFirst()) {
            for (List<Step> row : rows) {
                List<String> labels = row.stream().map(Step::label).toList();
                List<Step> steps = new ArrayList<>(row);
                steps.add(column);
                MatrixPlace place = new MatrixPlace(
                        labels.isEmpty() ? "the request" : String.join(", ", labels), column.label(), Optional.empty());
                String name = name(column, labels, Optional.empty());
                cells.add(cell(name, path, place, fought(base, steps)));
                for (NamedRequest change : changes) {
                    String changed = labels.isEmpty() ? change.name() : place.row() + ", " + change.name();
                    cells.add(cell(
                            name(column, labels, Optional.of(change.name())),
                            change.path(),
                            new MatrixPlace(changed, column.label(), Optional.of(name)),
                            fought(MAPPER.readTree(change.request()), steps)));
                }
            }
        }
        return cells;
    }

    private static String name(Step column, List<String> row, Optional<String> change) {
        List<String> parts = new ArrayList<>(row);
        parts.addFirst(column.label());
        change.ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static NamedRequest cell(String name, String path, MatrixPlace place, byte[] request) {
        return new NamedRequest(OptionalInt.empty(), name, path, false, Optional.of(place), request);
    }

    private static byte[] fought(JsonNode base, List<Step> steps) {
        ObjectNode request = base.deepCopy().asObject();
        steps.forEach(step -> step.change().accept(request));
        return MAPPER.writeValueAsBytes(request);
    }

    private static List<List<Step>> combinations(List<List<Step>> axes) {
        List<List<Step>> combinations = List.of(List.of());
        for (List<Step> axis : axes) {
            List<List<Step>> longer = new ArrayList<>();
            for (List<Step> combination : combinations) {
                for (Step step : axis) {
                    List<Step> more = new ArrayList<>(combination);
                    more.add(step);
                    longer.add(more);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private static List<List<Step>> axes(JsonNode base, Message scenarios) {
        List<List<Step>> axes = new ArrayList<>();
        axes.add(durations(scenarios));
        axes.add(targets(scenarios));
        if (scenarios.bool("withoutExecute")) {
            if (EXECUTE.stream().noneMatch(name -> number(base.path("encounter"), name) > 0)) {
                scenarios.problem("withoutExecute", "the request's fight has no execute phase");
            }
            axes.add(List.of(
                    new Step("execute phase", request -> {}),
                    new Step("no execute phase", ScenarioVariants::removeExecute)));
        }
        if (scenarios.bool("withoutBuffs")) {
            if (!removeBuffs(base.deepCopy().asObject())) {
                scenarios.problem("withoutBuffs", "the request has no buffs of others, and no debuffs");
            }
            axes.add(List.of(
                    new Step("raid buffs", request -> {}), new Step("no raid buffs", ScenarioVariants::removeBuffs)));
        }
        axes.removeIf(List::isEmpty);
        return axes;
    }

    private static List<Step> durations(Message scenarios) {
        double[] durations = scenarios.numbers("durations");
        refuse(scenarios, "durations", durations.length, i -> {
            double seconds = durations[i];
            return seconds > 0 && seconds <= EncounterRequest.MAX_DURATION_SECONDS
                    ? Optional.empty()
                    : Optional.of(shown(seconds) + " is no length of a fight: it must be more than 0 and at most "
                            + EncounterRequest.MAX_DURATION_SECONDS + " seconds");
        });
        List<Step> steps = new ArrayList<>();
        for (double seconds : durations) {
            steps.add(new Step(shown(seconds) + " s", request -> last(request, seconds)));
        }
        return distinct(steps);
    }

    private static List<Step> targets(Message scenarios) {
        int[] targets = scenarios.integers("targets");
        refuse(
                scenarios,
                "targets",
                targets.length,
                i -> targets[i] >= 1 && targets[i] <= EncounterRequest.MAX_TARGETS
                        ? Optional.empty()
                        : Optional.of(targets[i] + " is outside 1 to " + EncounterRequest.MAX_TARGETS));
        return distinct(IntStream.of(targets)
                .mapToObj(count ->
                        new Step(count + (count == 1 ? " target" : " targets"), request -> fight(request, count)))
                .toList());
    }

    private interface Refusal {
        Optional<String> of(int index);
    }

    private static void refuse(Message scenarios, String name, int entries, Refusal refusal) {
        if (scenarios.has(name) && entries == 0) {
            scenarios.problem(name, "names none: leave it out for those of the request");
        }
        for (int i = 0; i < entries; i++) {
            String at = scenarios.pathOf(name) + "[" + i + "]";
            refusal.of(i).ifPresent(why -> scenarios.problems().problem(at, why));
        }
    }

    /// What is asked for twice is tried once.
    private static List<Step> distinct(List<Step> steps) {
        List<Step> distinct = new ArrayList<>();
        for (Step step : steps) {
            if (distinct.stream().noneMatch(one -> one.label().equals(step.label()))) {
                distinct.add(step);
            }
        }
        return distinct;
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }

    /// Its length varies by the same share as before.
    private static void last(ObjectNode request, double seconds) {
        ObjectNode encounter = encounter(request);
        double before = number(encounter, "duration");
        double variation = number(encounter, "durationVariation");
        put(encounter, "duration", request.numberNode(seconds));
        put(encounter, "durationVariation", request.numberNode(variation * seconds / before));
    }

    /// The first ones of the request's; further ones are like its first.
    private static void fight(ObjectNode request, int count) {
        ObjectNode encounter = encounter(request);
        ArrayNode targets = value(encounter, "targets").map(JsonNode::asArray).orElseGet(() -> request.arrayNode());
        JsonNode first = targets.path(0).deepCopy();
        while (targets.size() > count) {
            targets.remove(targets.size() - 1);
        }
        while (targets.size() < count) {
            targets.add(first.deepCopy());
        }
    }

    private static void removeExecute(ObjectNode request) {
        EXECUTE.forEach(name -> remove(encounter(request), name::equals));
    }

    /// Whether there were any: of the raid, of parties, of players, and debuffs.
    private static boolean removeBuffs(ObjectNode request) {
        ObjectNode raid = request.path("raid").asObject();
        boolean any = remove(raid, name -> name.equals("buffs") || name.equals("debuffs"));
        for (JsonNode party : raid.path("parties")) {
            any |= remove(party.asObject(), "buffs"::equals);
            for (JsonNode player : party.path("players")) {
                any |= player.isObject() && remove(player.asObject(), "buffs"::equals);
            }
        }
        return any;
    }

    private static ObjectNode encounter(ObjectNode request) {
        return request.path("encounter").asObject();
    }

    private static Optional<JsonNode> value(JsonNode object, String name) {
        return object.properties().stream()
                .filter(entry -> Message.camel(entry.getKey()).equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static double number(JsonNode object, String name) {
        return value(object, name).map(node -> node.asDouble(0)).orElse(0.0);
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        remove(object, name::equals);
        object.set(name, value);
    }

    /// Whether one of them held something.
    private static boolean remove(ObjectNode object, Predicate<String> names) {
        List<String> spelled = object.propertyNames().stream()
                .filter(name -> names.test(Message.camel(name)))
                .toList();
        boolean any = spelled.stream().anyMatch(name -> !object.path(name).isEmpty());
        object.remove(spelled);
        return any;
    }
}
