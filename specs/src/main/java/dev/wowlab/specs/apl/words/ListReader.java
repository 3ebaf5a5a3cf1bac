package dev.wowlab.specs.apl.words;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.specs.apl.AplLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a whole action list from text, as [ListWriter] writes it: one line each, in words or as JSON, under headings.
/// Lines before the first heading are those of the list; empty ones, and those that begin with `#`, say nothing.
/// Confined to one thread.
final class ListReader {
    /// Most characters of a text.
    static final int LONGEST = 100_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /// Behind the marks of a name: what a group is given, the value that has a name.
    private static final int BEHIND_NAME = 5;

    private static final Pattern GROUP =
            Pattern.compile("group\\s+" + WordCursor.QUOTED + "\\s*(?:with\\s+(.*?))?:?", Pattern.CASE_INSENSITIVE);
    private static final Pattern VALUE = Pattern.compile(WordCursor.QUOTED + "\\s*:\\s*(.*)");
    private static final Pattern GIVEN = Pattern.compile(WordCursor.QUOTED + "\\s*=");
    private static final Pattern REFERENCE = Pattern.compile("of group .*? with (.*)", Pattern.CASE_INSENSITIVE);

    private final KnownNames names;
    private final List<InputProblem> problems = new ArrayList<>();
    private final ObjectNode rotation = MAPPER.createObjectNode().put("type", "TypeAPL");
    private final ArrayNode values = MAPPER.createArrayNode();
    private final ArrayNode prepull = MAPPER.createArrayNode();
    private final ArrayNode groups = MAPPER.createArrayNode();
    private ArrayNode lines = rotation.putArray("priorityList");
    private Heading heading = Heading.PRIORITY;

    private ListReader(KnownNames names) {
        this.names = names;
    }

    /// The list as the JSON of a request has it.
    ///
    /// @param names of the player whose it is to be; what its present list names does not count
    /// @throws InvalidInputException with what is wrong in each line, at `line N`, counted from 1
    static ObjectNode read(String text, KnownNames names) throws InvalidInputException {
        if (text.length() > LONGEST) {
            throw WordCursor.wrong("the text has more than " + LONGEST + " characters");
        }
        List<String> all = text.lines().map(String::strip).toList();
        ListReader reader = new ListReader(names.with(namesIn(all)));
        for (int i = 0; i < all.size(); i++) {
            try {
                reader.read(all.get(i));
            } catch (InvalidInputException wrong) {
                String path = "line " + (i + 1);
                wrong.problems().forEach(problem -> reader.problems.add(new InputProblem(path, problem.message())));
            }
        }
        return reader.whole();
    }

    private ObjectNode whole() throws InvalidInputException {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        if (rotation.path("priorityList").isEmpty()) {
            throw WordCursor.wrong("the list has no line");
        }
        Map.of("valueVariables", values, "prepullActions", prepull, "groups", groups)
                .forEach((field, list) -> {
                    if (!list.isEmpty()) {
                        rotation.set(field, list);
                    }
                });
        return rotation;
    }

    /// What the text itself names: values, what groups are given, groups.
    private static ListedNames namesIn(List<String> all) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> given = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        for (String line : all) {
            Matcher group = GROUP.matcher(line);
            Matcher value = VALUE.matcher(line);
            Matcher reference = REFERENCE.matcher(line);
            if (group.matches()) {
                groups.add(WordCursor.within(group));
                given.addAll(givenIn(group.group(BEHIND_NAME)));
            } else if (value.matches()) {
                values.add(WordCursor.within(value));
            } else if (isJson(line)) {
                given.addAll(jsonNamesIn(line));
            } else if (reference.find()) {
                given.addAll(givenIn(reference.group(1)));
            }
        }
        given.removeAll(values);
        return ListedNames.of(values, given, groups);
    }

    private static List<String> givenIn(@Nullable String text) {
        return text == null
                ? List.of()
                : GIVEN.matcher(text).results().map(WordCursor::within).toList();
    }

    private static Set<String> jsonNamesIn(String line) {
        try {
            return ListedNames.in(json(line)).givenValues();
        } catch (InvalidInputException saidWhenTheLineIsRead) {
            return Set.of();
        }
    }

    private static boolean isJson(String text) {
        return text.startsWith("{");
    }

    private static JsonNode json(String text) throws InvalidInputException {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException broken) {
            throw WordCursor.wrong("is no JSON: " + broken.getOriginalMessage());
        }
    }

    private void read(String line) throws InvalidInputException {
        if (line.length() > LineReader.LONGEST && !isJson(line)) {
            throw WordCursor.wrong("has more than " + LineReader.LONGEST + " characters");
        }
        if (line.isEmpty() || line.startsWith("#") || isHeading(line)) {
            return;
        }
        Matcher value = VALUE.matcher(line);
        if (heading == Heading.VALUES && !value.matches()) {
            throw WordCursor.wrong(
                    "a name between quotation marks, a colon and a value are needed, such as ‘Ending’: time left ≤ 20s");
        }
        if (heading == Heading.VALUES) {
            values.add(variable(WordCursor.within(value), value.group(BEHIND_NAME)));
            return;
        }
        boolean off = line.startsWith(ListWriter.OFF);
        ObjectNode entry = entry(off ? line.substring(ListWriter.OFF.length()) : line);
        lines.add(off ? entry.put("hide", true) : entry);
    }

    private ObjectNode entry(String line) throws InvalidInputException {
        if (isJson(line)) {
            return json(line).asObject();
        }
        AplLine.Place place = switch (heading) {
            case PREPULL -> AplLine.Place.PREPULL;
            case GROUP -> AplLine.Place.GROUP;
            case VALUES, PRIORITY -> AplLine.Place.PRIORITY;
        };
        return LineReader.read(place, line, names);
    }

    private ObjectNode variable(String name, String value) throws InvalidInputException {
        ObjectNode variable = MAPPER.createObjectNode().put("name", name);
        variable.set("value", isJson(value) ? json(value) : LineReader.readValue(value, names));
        return variable;
    }

    private boolean isHeading(String line) throws InvalidInputException {
        Matcher group = GROUP.matcher(line);
        if (group.matches()) {
            heading = Heading.GROUP;
            ObjectNode made = groups.addObject().put("name", WordCursor.within(group));
            lines = made.putArray("actions");
            String given = group.group(BEHIND_NAME);
            if (given != null) {
                made.set("variables", LineReader.readGiven(given, names));
            }
            return true;
        }
        String words = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        for (Heading each : Heading.values()) {
            if (each != Heading.GROUP && each.words().equalsIgnoreCase(words)) {
                heading = each;
                lines = each == Heading.PREPULL ? prepull : rotation.withArray("priorityList");
                return true;
            }
        }
        return false;
    }
}
