package dev.wowlab.cli.sim;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.comparison.UniqueNames;
import dev.wowlab.specs.gear.GearSet;
import dev.wowlab.specs.gear.OneInstead;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.PointerEdit;
import dev.wowlab.specs.request.PlayerRequest;
import dev.wowlab.specs.request.RequestReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Changes of a request that are told on the command line, each of its own. Confined to the main thread.
public final class ChangeOptions {
    /// The longest name of a variant has 120 characters, and there are at most 100.
    private static final int MAX_NAME = 120 - " (100)".length();

    @Option(
            names = "--wear",
            paramLabel = "ITEM",
            description =
                    "An item, by its name or number, in place of what is worn, in each of its places; may be given"
                            + " several times. It keeps the enchant of what was there, and gets the gem that is worn most.")
    private List<String> items = List.of();

    @Option(
            names = "--set",
            paramLabel = "POINTER=VALUE",
            description =
                    "What stands at a JSON pointer of FILE, of several the first, such as /raid/buffs/bloodlust=false; may be"
                            + " given several times. null takes away what is there.")
    private List<String> settings = List.of();

    @Option(
            names = "--line",
            paramLabel = "PLACE=LINE",
            description =
                    "A line more in the action list of FILE, of several the first, in the words in which lines are told, such as"
                            + " \"2=Cast Fire Blast if share of mana > 20%%\"; may be given several times. PLACE is the line that it"
                            + " comes before, as results call it, or last, or prepull for the last before the fight.")
    private List<String> lines = List.of();

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description =
                    "A whole other action list for FILE, of several the first, from a file in words as apl prints it; may be"
                            + " given several times.")
    private List<String> lists = List.of();

    @Option(
            names = "--without-each-line",
            description =
                    "The action list of FILE, of several the first, without one of its lines, each line in turn: what each is"
                            + " worth. For requests of one player.")
    private boolean withoutEachLine;

    /// A request with a change.
    ///
    /// @param name of the change, for people
    /// @param pointer to what it changes, there or not in the request as it was
    record Changed(String name, JsonNode request, JsonPointer pointer) {}

    /// How many are asked for at least.
    public int count() {
        return items.size() + settings.size() + lines.size() + lists.size() + (withoutEachLine ? 1 : 0);
    }

    /// All of them, items first.
    ///
    /// @throws InvalidInputException what is wrong with the request, or with a change
    /// @throws IOException when a file of a change is missing or unreadable
    List<Changed> of(JsonNode request) throws IOException, InvalidInputException {
        byte[] bytes = Json.mapper().writeValueAsBytes(request);
        List<Changed> changed = new ArrayList<>();
        JsonPointer gear = items.isEmpty() ? JsonPointer.empty() : gear(bytes);
        for (String item : items) {
            for (GearSet set : OneInstead.sets(GameData.get(), bytes, item)) {
                changed.add(new Changed(set.label(), Json.mapper().readTree(set.request()), gear));
            }
        }
        for (String setting : settings) {
            changed.add(with(request, setting));
        }
        if (!lines.isEmpty() || !lists.isEmpty() || withoutEachLine) {
            changed.addAll(ofTheList(request));
        }
        return changed;
    }

    /// All of them as a comparison lists them.
    ///
    /// @throws InvalidInputException what is wrong with the request, or with a change
    /// @throws IOException when a file of a change is missing or unreadable
    public ArrayNode variants(JsonNode request) throws IOException, InvalidInputException {
        ArrayNode variants = Json.mapper().createArrayNode();
        UniqueNames names = new UniqueNames();
        for (Changed changed : of(request)) {
            JsonPointer there = reachable(request, changed.pointer());
            JsonNode value = changed.request().at(there);
            variants.addObject()
                    .put("name", names.unique(shortened(changed.name())))
                    .putObject("set")
                    .set(there.toString(), value.isMissingNode() ? NullNode.getInstance() : value);
        }
        return variants;
    }

    /// The pointer, or the nearest of its parents that is missing: nothing can be put into what is not there.
    private static JsonPointer reachable(JsonNode request, JsonPointer pointer) {
        JsonPointer there = pointer;
        while (there.head() != null && request.at(there.head()).isMissingNode()) {
            there = there.head();
        }
        return there;
    }

    /// As a variant may be called, with room for a number behind it.
    private static String shortened(String name) {
        String plain = name.replace('|', '/');
        return plain.length() > MAX_NAME ? plain.substring(0, MAX_NAME - 1) + "…" : plain;
    }

    private static JsonPointer gear(byte[] request) throws InvalidInputException {
        PlayerRequest player = new RequestReader(GameData.get()).read(request).onlyPlayer("items that are tried");
        return JsonInput.pointer(player.path()).appendProperty("equipment");
    }

    private List<Changed> ofTheList(JsonNode request) throws IOException, InvalidInputException {
        String asks = !lines.isEmpty() ? "--line" : !lists.isEmpty() ? "--list" : "--without-each-line";
        ListChanges list = ListChanges.of(request, asks);
        List<Changed> changed = new ArrayList<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw wrong(
                        "--line " + line, "must be a place, = and a line, such as 2=Cast Fire Blast if mana > 1000");
            }
            changed.add(list.withLine(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip()));
        }
        for (String file : lists) {
            changed.add(list.withList(file));
        }
        if (withoutEachLine) {
            changed.addAll(list.withoutEachLine());
        }
        return changed;
    }

    private static Changed with(JsonNode request, String setting) throws InvalidInputException {
        int equals = setting.indexOf('=');
        if (!setting.startsWith("/") || equals < 0) {
            throw wrong(
                    "--set " + setting, "must be a JSON pointer, = and a value, such as /raid/buffs/bloodlust=false");
        }
        JsonPointer pointer = JsonPointer.compile(setting.substring(0, equals));
        ObjectNode changed = request.deepCopy().asObject();
        PointerEdit.makeWay(changed, pointer);
        if (!PointerEdit.put(changed, pointer, value(setting.substring(equals + 1)))) {
            throw wrong(
                    "--set " + setting, "leads nowhere: '" + pointer.head() + "' is nothing that it can be put into");
        }
        return new Changed(setting, changed, pointer);
    }

    /// Text needs no quotes.
    private static JsonNode value(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JacksonException noJson) {
            return StringNode.valueOf(text);
        }
    }

    private static InvalidInputException wrong(String option, String message) {
        return new InvalidInputException(List.of(new InputProblem(option, message)));
    }
}
