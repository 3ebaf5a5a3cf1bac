package dev.wowlab.specs.outline;

import dev.wowlab.specs.apl.AplLine;
import dev.wowlab.specs.apl.AplRotation;
import dev.wowlab.specs.apl.words.WordsWithNumbers;
import dev.wowlab.specs.json.JsonInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads action lists for people. Immutable.
///
/// @param request as it was handed in
/// @param settings of that request
record ActionListReader(JsonNode request, SettingReader settings) {
    private static final String HIDDEN = "hide";
    private static final Pattern CHANGEABLE = Pattern.compile("-?\\d+(\\.\\d+)?(%|ms|s|m|h)?|true|false");

    /// Whether some lines are hidden, which no [AplRotation] has.
    static boolean hidesLines(JsonNode request) {
        return request.findValues(HIDDEN).stream().anyMatch(JsonNode::asBoolean);
    }

    /// The same request, with no line hidden.
    static JsonNode withEveryLine(JsonNode request) {
        JsonNode shown = request.deepCopy();
        shown.findParents(HIDDEN).forEach(line -> ((ObjectNode) line).put(HIDDEN, false));
        return shown;
    }

    /// @param player pointer to the player
    /// @param rotation the player's, with those lines that are to be told
    ActionList read(String player, AplRotation rotation) {
        String pointer = settings.pointer(player, "rotation");
        WordsWithNumbers words = WordsWithNumbers.of(rotation);
        List<ActionList.Line> lines = new ArrayList<>();
        String values = settings.pointer(pointer, "valueVariables");
        for (int i = 0; i < sizeAt(values); i++) {
            String entry = values + "/" + i;
            String name = at(entry).path("name").asString("");
            lines.add(
                    new ActionList.Line(ActionList.Kind.VALUE, name, entry, false, false, parts(words.values(), name)));
        }
        String prepull = settings.pointer(pointer, "prepullActions");
        lines.addAll(lines(ActionList.Kind.PREPULL, AplLine.Place.PREPULL, "", prepull, words));
        String priority = settings.pointer(pointer, "priorityList");
        lines.addAll(withoutOnlySpare(lines(ActionList.Kind.PRIORITY, AplLine.Place.PRIORITY, "", priority, words)));
        String groups = pointer + "/groups";
        for (int i = 0; i < sizeAt(groups); i++) {
            String name = at(groups + "/" + i).path("name").asString("");
            lines.addAll(lines(ActionList.Kind.GROUP, AplLine.Place.GROUP, name, groups + "/" + i + "/actions", words));
        }
        return new ActionList(pointer, lines);
    }

    private List<ActionList.Line> lines(
            ActionList.Kind kind, AplLine.Place place, String group, String list, WordsWithNumbers words) {
        List<ActionList.Line> lines = new ArrayList<>();
        for (int i = 0; i < sizeAt(list); i++) {
            String entry = list + "/" + i;
            String key = new AplLine(place, group, i).key();
            boolean off = at(entry).path(HIDDEN).asBoolean(false);
            List<ActionList.Part> parts = parts(words.lines(), key);
            lines.add(new ActionList.Line(kind, key, entry, off, !off && !parts.isEmpty(), parts));
        }
        return lines;
    }

    /// Without the only line that does something nothing would be done.
    private static List<ActionList.Line> withoutOnlySpare(List<ActionList.Line> list) {
        if (list.stream().filter(ActionList.Line::spare).count() != 1) {
            return list;
        }
        return list.stream()
                .map(line ->
                        new ActionList.Line(line.kind(), line.key(), line.pointer(), line.off(), false, line.words()))
                .toList();
    }

    private List<ActionList.Part> parts(Map<String, List<WordsWithNumbers.Piece>> words, String key) {
        return words.getOrDefault(key, List.of()).stream().map(this::part).toList();
    }

    /// Constants that the request leaves out, and those that are neither numbers nor truths, cannot be changed.
    private ActionList.Part part(WordsWithNumbers.Piece piece) {
        if (piece.path().isEmpty() || !CHANGEABLE.matcher(piece.text()).matches()) {
            return new ActionList.Part(piece.text(), "");
        }
        String pointer = JsonInput.pointer(piece.path()) + "/val";
        return new ActionList.Part(piece.text(), at(pointer).asString("").equals(piece.text()) ? pointer : "");
    }

    private int sizeAt(String pointer) {
        return at(pointer).size();
    }

    private JsonNode at(String pointer) {
        return request.at(JsonPointer.compile(pointer));
    }
}
