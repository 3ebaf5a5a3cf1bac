package dev.wowlab.cli.sim;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.apl.AplLine;
import dev.wowlab.specs.apl.words.PlayerList;
import dev.wowlab.specs.json.PointerEdit;
import dev.wowlab.specs.outline.ActionList;
import dev.wowlab.specs.outline.GearOffers;
import dev.wowlab.specs.outline.OutlineReader;
import dev.wowlab.specs.outline.RequestOutline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/// Changes of the action list of a request of one player. Immutable.
///
/// @param request as it was
/// @param list its action list
/// @param words the same, to be read and written in words
record ListChanges(JsonNode request, ActionList list, PlayerList words) {
    private static final String LAST = "last";
    private static final String LAST_BEFORE_THE_FIGHT = "prepull";

    /// @param option that asks, for what is said of a raid
    /// @throws InvalidInputException what is wrong with the request; that it is a raid's
    static ListChanges of(JsonNode request, String option) throws InvalidInputException {
        byte[] bytes = Json.mapper().writeValueAsBytes(request);
        GameData data = GameData.get();
        List<RequestOutline.Player> players =
                new OutlineReader(data, new GearOffers(data)).read(bytes).players();
        if (players.size() > 1) {
            throw wrong(option, "is for requests of one player, not of " + players.size());
        }
        return new ListChanges(
                request,
                players.getFirst().rotation(),
                new TbcEngine(data).playerLists(bytes).getFirst());
    }

    /// Without each line that can be left out.
    List<ChangeOptions.Changed> withoutEachLine() {
        List<ChangeOptions.Changed> changed = new ArrayList<>();
        for (ActionList.Line line : list.spareLines()) {
            ObjectNode without = request.deepCopy().asObject();
            JsonPointer hide = JsonPointer.compile(line.pointer() + "/hide");
            PointerEdit.put(without, hide, BooleanNode.TRUE);
            changed.add(new ChangeOptions.Changed("without " + line.key() + ": " + line.text(), without, hide));
        }
        return changed;
    }

    /// With one more line.
    ///
    /// @param place name of the line that it comes before, `last`, or `prepull` for the last before the fight
    /// @param text the line
    /// @throws InvalidInputException that there is no such place, or what is not understood
    ChangeOptions.Changed withLine(String place, String text) throws InvalidInputException {
        String option = "--line " + place + "=" + text;
        Spot spot = spot(place, option);
        ObjectNode line;
        try {
            line = words.readLine(spot.list(), text);
        } catch (InvalidInputException notUnderstood) {
            throw wrong(option, notUnderstood.problems().getFirst().message());
        }
        ObjectNode changed = request.deepCopy().asObject();
        JsonPointer pointer = JsonPointer.compile(spot.pointer());
        if (!(changed.at(pointer) instanceof ArrayNode)) {
            PointerEdit.makeWay(changed, pointer);
            PointerEdit.put(changed, pointer, Json.mapper().createArrayNode());
        }
        ArrayNode lines = changed.at(pointer).asArray();
        lines.insert(Math.min(spot.index(), lines.size()), line);
        String where = place.equals(LAST) || place.equals(LAST_BEFORE_THE_FIGHT) ? " " + place : " before " + place;
        return new ChangeOptions.Changed(text + where, changed, pointer);
    }

    /// With a whole other list.
    ///
    /// @param file where it stands, in words
    /// @throws InvalidInputException with what is wrong in each line of the file
    /// @throws IOException when the file is missing or unreadable
    ChangeOptions.Changed withList(String file) throws IOException, InvalidInputException {
        return new ChangeOptions.Changed(file, withList(request, words, file), words.pointer());
    }

    /// A request with a whole other list for one of its players.
    ///
    /// @param file where it stands, in words
    /// @throws InvalidInputException with what is wrong in each line of the file
    /// @throws IOException when the file is missing or unreadable
    static ObjectNode withList(JsonNode request, PlayerList player, String file)
            throws IOException, InvalidInputException {
        ObjectNode changed = request.deepCopy().asObject();
        PointerEdit.makeWay(changed, player.pointer());
        PointerEdit.put(changed, player.pointer(), read(player, file));
        return changed;
    }

    private static ObjectNode read(PlayerList player, String file) throws IOException, InvalidInputException {
        try {
            return player.read(InputFile.text(file));
        } catch (InvalidInputException notUnderstood) {
            throw new InvalidInputException(notUnderstood.problems().stream()
                    .map(problem -> new InputProblem(
                            problem.path().isEmpty() ? file : file + ", " + problem.path(), problem.message()))
                    .toList());
        }
    }

    /// Where a line goes.
    ///
    /// @param pointer to the list
    private record Spot(AplLine.Place list, String pointer, int index) {}

    private Spot spot(String place, String option) throws InvalidInputException {
        if (place.equals(LAST)) {
            return end(ActionList.Kind.PRIORITY, AplLine.Place.PRIORITY, "/priorityList");
        }
        if (place.equals(LAST_BEFORE_THE_FIGHT)) {
            return end(ActionList.Kind.PREPULL, AplLine.Place.PREPULL, "/prepullActions");
        }
        for (ActionList.Line line : list.lines()) {
            if (line.kind() != ActionList.Kind.VALUE && line.key().equals(place)) {
                int slash = line.pointer().lastIndexOf('/');
                return new Spot(
                        AplLine.Place.valueOf(line.kind().name()),
                        line.pointer().substring(0, slash),
                        Integer.parseInt(line.pointer().substring(slash + 1)));
            }
        }
        throw wrong(
                option,
                "there is no line '" + place + "'; there are "
                        + list.lines().stream()
                                .filter(line -> line.kind() != ActionList.Kind.VALUE)
                                .map(ActionList.Line::key)
                                .collect(Collectors.joining(", "))
                        + ", and " + LAST + " and " + LAST_BEFORE_THE_FIGHT);
    }

    private Spot end(ActionList.Kind kind, AplLine.Place place, String field) {
        String pointer = list.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(line -> line.pointer().substring(0, line.pointer().lastIndexOf('/')))
                .findFirst()
                .orElse(list.pointer() + field);
        return new Spot(place, pointer, Integer.MAX_VALUE);
    }

    private static InvalidInputException wrong(String option, String message) {
        return new InvalidInputException(List.of(new InputProblem(option, message)));
    }
}
