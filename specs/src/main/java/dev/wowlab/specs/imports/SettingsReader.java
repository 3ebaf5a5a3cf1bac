package dev.wowlab.specs.imports;

import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a request of the settings of one of WoWSims' pages (`IndividualSimSettings`): the same things in other places,
/// and those that only the page understands replaced by a preset's. Confined to one thread.
final class SettingsReader {
    /// The parts of a link, by their letters in it; a file has them all.
    static final Set<Character> EVERYTHING = Set.of('g', 't', 'r', 'c', 'm', 'x', 'e');

    /// Fields of a player that are objects, other than the options of its specialisation.
    private static final Set<String> COMMON = Set.of(
            "equipment",
            "rotation",
            "consumables",
            "buffs",
            "cooldowns",
            "itemSwap",
            "bonusStats",
            "healingModel",
            "database");

    private static final List<String> CHARACTER = List.of(
            "profession1",
            "profession2",
            "reactionTimeMs",
            "channelClipDelayMs",
            "inFrontOfTarget",
            "distanceFromTarget",
            "healingModel");

    /// Settings of older versions number the stats of `bonusStats` otherwise.
    private static final int STATS_NUMBERED_AS_NOW = 14;

    private final Preset preset;
    private final Problems problems;
    private final List<String> fromPreset = new ArrayList<>();

    SettingsReader(Preset preset, Problems problems) {
        this.preset = preset;
        this.problems = problems;
    }

    /// The request.
    ///
    /// @param settings the message
    /// @param parts letters of what the settings say; the rest is the preset's
    ObjectNode request(Message settings, Set<Character> parts) {
        ObjectNode request = preset.request();
        ObjectNode player = RequestParts.player(request);
        settings.raw("player").ifPresent(own -> setPlayer(player, own.asObject(), parts));
        Message encounter = settings.messageOrEmpty("encounter");
        if (!parts.contains('e') || encounter.messages("targets").isEmpty()) {
            fromPreset.add("the encounter");
        } else {
            settings.raw("encounter").ifPresent(own -> request.set("encounter", own));
        }
        if (parts.contains('x')) {
            setBuffs(request, settings);
        } else {
            fromPreset.add("raid buffs and debuffs");
        }
        ObjectNode options = request.putObject("simOptions");
        Message page = settings.messageOrEmpty("settings");
        options.put("iterations", Math.max(1, page.integer("iterations")));
        page.raw("fixedRngSeed").ifPresent(seed -> options.set("randomSeed", seed));
        if (!fromPreset.isEmpty()) {
            problems.warn("", "taken from the preset " + preset.title() + ": " + String.join(", ", fromPreset));
        }
        dropOldStats(settings, player);
        return request;
    }

    /// Takes over what the settings say, field by field.
    private void setPlayer(ObjectNode player, ObjectNode own, Set<Character> parts) {
        own.optional("name").ifPresent(name -> player.set("name", name));
        own.optional("class").ifPresent(value -> player.set("class", value));
        take(
                player,
                own,
                parts.contains('g'),
                "gear",
                List.of("equipment", "itemSwap", "enableItemSwap", "bonusStats"));
        take(player, own, parts.contains('t'), "talents", List.of("talentsString"));
        setRotation(player, own, parts.contains('r'));
        if (parts.contains('c')) {
            move(player, own, List.of("consumables"));
        } else {
            fromPreset.add("consumables");
        }
        if (parts.contains('m')) {
            take(player, own, true, "race", List.of("race"));
            move(player, own, CHARACTER);
            setOptions(player, own);
        } else {
            fromPreset.add("race, professions and options");
        }
        if (parts.contains('x')) {
            move(player, own, List.of("buffs"));
        }
    }

    /// A group of which the first field decides whether the settings say anything of it.
    private void take(ObjectNode player, ObjectNode own, boolean said, String what, List<String> names) {
        if (said && found(own, names.getFirst()) != null) {
            move(player, own, names);
        } else {
            fromPreset.add(what);
        }
    }

    private static void move(ObjectNode player, ObjectNode own, List<String> names) {
        for (String name : names) {
            player.remove(name);
            JsonNode value = found(own, name);
            if (value != null) {
                player.set(name, value);
            }
        }
    }

    private void setRotation(ObjectNode player, ObjectNode own, boolean said) {
        JsonNode rotation = found(own, "rotation");
        if (!said || rotation == null) {
            fromPreset.add("the rotation");
            return;
        }
        boolean list = !rotation.path("priorityList").isEmpty()
                || !rotation.path("priority_list").isEmpty();
        if (!list) {
            String type = rotation.path("type").stringValue("");
            fromPreset.add("the rotation, since " + (type.isEmpty() ? "it has no lines" : type + " has no lines")
                    + " and is made up by WoWSims' page");
            return;
        }
        move(player, own, List.of("rotation", "cooldowns"));
    }

    /// The options of the specialisation have a field of its name.
    private void setOptions(ObjectNode player, ObjectNode own) {
        List<String> said = optionsOf(own);
        if (said.isEmpty()) {
            fromPreset.add("options of the class");
            return;
        }
        player.remove(optionsOf(player));
        for (String name : said) {
            player.set(name, own.get(name));
        }
    }

    /// The fields of a player that hold the options of its specialisation: one, if any.
    static List<String> optionsOf(ObjectNode player) {
        return player.properties().stream()
                .filter(field -> field.getValue().isObject() && !COMMON.contains(Message.camel(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void setBuffs(ObjectNode request, Message settings) {
        ObjectNode raid = request.path("raid").asObject();
        ObjectNode party = RequestParts.party(request);
        raid.remove(List.of("buffs", "debuffs", "tanks", "targetDummies"));
        party.remove("buffs");
        settings.raw("partyBuffs").ifPresent(buffs -> party.set("buffs", buffs));
        settings.raw("raidBuffs").ifPresent(buffs -> raid.set("buffs", buffs));
        settings.raw("debuffs").ifPresent(debuffs -> raid.set("debuffs", debuffs));
        settings.raw("tanks").ifPresent(tanks -> raid.set("tanks", tanks));
        settings.raw("targetDummies").ifPresent(dummies -> raid.set("targetDummies", dummies));
    }

    private void dropOldStats(Message settings, ObjectNode player) {
        Message own = settings.messageOrEmpty("player");
        int version = Math.max(settings.integer("apiVersion"), own.integer("apiVersion"));
        if (version < STATS_NUMBERED_AS_NOW && player.remove("bonusStats") != null) {
            problems.warn(
                    own.pathOf("bonusStats"),
                    "left out: saved by version " + version + " of WoWSims, which numbered stats otherwise");
        }
    }

    /// A field by its name in either spelling, `null` where there is none.
    private static @Nullable JsonNode found(ObjectNode message, String name) {
        for (Map.Entry<String, JsonNode> field : message.properties()) {
            if (Message.camel(field.getKey()).equals(name) && !field.getValue().isNull()) {
                return field.getValue();
            }
        }
        return null;
    }
}
