package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.apl.AplLine;
import dev.wowlab.specs.apl.AplParser;
import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a whole action list as text that [ListReader] reads as that list: in words, with ids where a name is not
/// enough, and what words do not tell as JSON. Confined to one thread.
final class ListWriter {
    /// What a line that is hidden begins with.
    static final String OFF = "(off) ";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String WAIT_UNTIL = "Wait until ";

    private final KnownNames names;
    private final AplWords words;
    private final StringBuilder text = new StringBuilder();

    private ListWriter(KnownNames names) {
        this.names = names;
        words = new AplWords(ValueReader::told, names::exact);
    }

    /// The text, lines ended by `\n`.
    ///
    /// @param rotation its JSON
    /// @param names of the player whose it is
    static String write(JsonNode rotation, KnownNames names) {
        JsonNode list = JsonInput.camelCased(rotation);
        ListedNames listed = ListedNames.in(list);
        ListWriter writer =
                new ListWriter(names.with(ListedNames.of(listed.values(), listed.givenValues(), listed.groups())));
        writer.writeAll(list);
        return writer.text.toString();
    }

    private void writeAll(JsonNode rotation) {
        JsonNode values = rotation.path("valueVariables");
        if (!values.isEmpty()) {
            heading(Heading.VALUES.words());
            values.forEach(variable -> {
                JsonNode value = variable.path("value");
                line(quoted(variable.path("name").asString("")) + ": " + value(value));
            });
        }
        JsonNode prepull = rotation.path("prepullActions");
        if (!prepull.isEmpty()) {
            heading(Heading.PREPULL.words());
            prepull.forEach(entry -> entry(AplLine.Place.PREPULL, entry));
        }
        heading(Heading.PRIORITY.words());
        rotation.path("priorityList").forEach(entry -> entry(AplLine.Place.PRIORITY, entry));
        for (JsonNode group : rotation.path("groups")) {
            heading(Heading.GROUP.words() + " " + quoted(group.path("name").asString("")) + given(group));
            group.path("actions").forEach(entry -> entry(AplLine.Place.GROUP, entry));
        }
    }

    private void heading(String words) {
        if (!text.isEmpty()) {
            line("");
        }
        line(words);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /// Between marks that it does not hold itself.
    private static String quoted(String name) {
        return name.indexOf('’') < 0
                ? ValueWords.quoted(name)
                : name.indexOf('"') < 0 ? '"' + name + '"' : "'" + name + "'";
    }

    private String given(JsonNode group) {
        List<String> given = new ArrayList<>();
        for (JsonNode variable : group.path("variables")) {
            JsonNode value = variable.path("value");
            given.add(quoted(variable.path("name").asString("")) + " = " + value(value));
        }
        return given.isEmpty() ? "" : " with " + String.join(", ", given);
    }

    private void entry(AplLine.Place place, JsonNode entry) {
        boolean off = entry.path("hide").asBoolean(false);
        ObjectNode shown = entry.isObject() ? entry.deepCopy().asObject() : MAPPER.createObjectNode();
        shown.remove(List.of("hide", "notes"));
        line((off ? OFF : "") + told(place, shown).orElseGet(shown::toString));
    }

    /// In words that are read as the same; empty where there are none.
    private Optional<String> told(AplLine.Place place, ObjectNode entry) {
        Optional<AplRotation> meant = alone(place, entry);
        Optional<String> told = meant.flatMap(
                rotation -> words.lines(rotation).values().stream().findFirst());
        return told.filter(line -> {
            try {
                return alone(place, LineReader.read(place, line, names)).equals(meant);
            } catch (InvalidInputException notReadable) {
                return false;
            }
        });
    }

    /// In words, or as JSON.
    private String value(JsonNode value) {
        return told(value).orElseGet(() -> value.isObject() ? value.toString() : "{}");
    }

    /// As a line tells it that waits for it.
    private Optional<String> told(JsonNode value) {
        ObjectNode line = MAPPER.createObjectNode();
        line.putObject("action").putObject("waitUntil").set("condition", value);
        return told(AplLine.Place.PRIORITY, line)
                .filter(text -> text.startsWith(WAIT_UNTIL))
                .map(text -> text.substring(WAIT_UNTIL.length()));
    }

    /// A list of this line alone, to see whether two lines are the same; empty where it does nothing.
    private static Optional<AplRotation> alone(AplLine.Place place, JsonNode line) {
        ObjectNode list = MAPPER.createObjectNode();
        list.putArray(place == AplLine.Place.PREPULL ? "prepullActions" : "priorityList")
                .add(plain(line.deepCopy()));
        Problems problems = new Problems();
        return JsonInput.read(MAPPER.writeValueAsBytes(list), problems)
                .map(message -> AplParser.parse(message, problems, true))
                .filter(rotation -> !problems.any())
                .filter(rotation ->
                        !rotation.priority().isEmpty() || !rotation.prepull().isEmpty());
    }

    /// The node without what changes nothing: ranks, the form for friends, `and` and `or` of a single value.
    static JsonNode plain(JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, plain(array.get(i)));
            }
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        object.remove(List.of("uuid", "rank", "notes"));
        for (String joined : List.of("and", "or")) {
            JsonNode vals = object.path(joined).path("vals");
            if (vals.size() == 1) {
                return plain(vals.get(0));
            }
        }
        JsonNode friendly = object.remove("castFriendlySpell");
        if (friendly != null) {
            object.set("castSpell", friendly);
        }
        for (String name : List.copyOf(object.propertyNames())) {
            object.set(name, plain(object.get(name)));
        }
        return object;
    }
}
