package dev.wowlab.specs.imports;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.specs.json.JsonInput;
import dev.wowlab.specs.json.Message;
import dev.wowlab.specs.json.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes a request of whatever a player has: finds out what a text is, and takes from a preset what it does not say.
/// Immutable, thread-safe.
public final class Importer {
    /// What is understood, for people.
    public static final String KNOWN = "a RaidSimRequest or the settings of a WoWSims page (JSON), a WoWSims link, an"
            + " export of the addon WowSimsExporter, of Sixty Upgrades, a link of Wowhead's gear planner, and, onto a"
            + " preset, a list of gear or an action list";

    private static final Pattern LINK = Pattern.compile("(?s)https?://.+");

    /// The first line of a SimulationCraft profile that is no comment.
    private static final Pattern PROFILE =
            Pattern.compile("(warrior|paladin|hunter|rogue|priest|shaman|mage|warlock|druid|monk|deathknight"
                    + "|demonhunter|evoker)\\s*=.*");

    private static final String PAWN = "( Pawn:";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final DressedPreset dressed;

    /// @param data knows items, gems and enchants
    public Importer(GameData data) {
        dressed = new DressedPreset(data);
    }

    /// Whether a text is understood, or refused by name, although it is not JSON.
    public static boolean isOtherThanJson(String text) {
        String bare = text.strip();
        return LINK.matcher(bare).matches() || bare.startsWith(PAWN) || isProfile(bare);
    }

    private static boolean isProfile(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> PROFILE.matcher(line).matches())
                .isPresent();
    }

    /// The request that a text stands for.
    ///
    /// @param presetId the preset to take from what the text does not say; empty for the nearest of the class
    /// @throws InvalidInputException with everything that is wrong; paths lead into the text where it is JSON
    public Imported read(String text, Optional<String> presetId) throws InvalidInputException {
        Problems problems = new Problems();
        Optional<Preset> chosen = presetId.flatMap(Presets::find);
        if (presetId.isPresent() && chosen.isEmpty()) {
            problems.problem("preset", "there is no preset " + presetId.get());
            problems.throwIfAny();
        }
        String bare = text.strip();
        refuseForeign(bare);
        if (ShareLink.isOne(bare)) {
            ShareLink link = ShareLink.read(bare);
            link.notes().forEach(note -> problems.warn("", note));
            Message settings = parse(link.settings().toString(), problems);
            return settings("a link of a WoWSims page", settings, link.parts(), chosen, problems);
        }
        if (GearPlannerLink.isOne(bare)) {
            return sheet(GearPlannerLink.read(bare, problems), chosen, problems);
        }
        if (LINK.matcher(bare).matches()) {
            throw wrong("a link that is not understood; known are " + KNOWN);
        }
        return json(bare, chosen, problems);
    }

    private Imported json(String text, Optional<Preset> chosen, Problems problems) throws InvalidInputException {
        Message root = parse(text, problems);
        if (root.has("raid")) {
            ObjectNode request = MAPPER.readTree(text).asObject();
            return new Imported(request, "a RaidSimRequest", Optional.empty(), List.of());
        }
        if (root.has("class") && root.has("gear")) {
            return sheet(SheetReader.addon(root), chosen, problems);
        }
        if (root.has("character") && root.has("items")) {
            return sheet(SheetReader.sixtyUpgrades(root), chosen, problems);
        }
        if (root.has("player")) {
            ObjectNode settings = MAPPER.readTree(text).asObject();
            OldPages.update(settings);
            root = parse(settings.toString(), problems);
            return settings("settings of a WoWSims page", root, SettingsReader.EVERYTHING, chosen, problems);
        }
        if (root.has("items") || root.has("bagItems")) {
            return sheet(SheetReader.gear(root), chosen, problems);
        }
        if (root.has("priorityList")) {
            Preset preset = chosen.orElseThrow(() -> wrong("an action list alone: choose the preset that it is for"));
            ObjectNode request = preset.request();
            RequestParts.player(request).set("rotation", MAPPER.readTree(text));
            return new Imported(request, "an action list", chosen, List.of("the rest is the preset's"));
        }
        throw wrong("JSON of an unknown kind; known are " + KNOWN);
    }

    private static Message parse(String text, Problems problems) throws InvalidInputException {
        Optional<Message> root = JsonInput.read(text.getBytes(StandardCharsets.UTF_8), problems);
        problems.throwIfAny();
        return root.orElseThrow(() -> new IllegalStateException("JSON without problems was not read"));
    }

    private Imported sheet(CharacterSheet sheet, Optional<Preset> chosen, Problems problems)
            throws InvalidInputException {
        problems.throwIfAny();
        Preset preset = preset(sheet.characterClass(), sheet.talents(), sheet.specialisation(), chosen);
        problems.warn("", "rotation, buffs, consumables and encounter are those of the preset " + preset.title());
        ObjectNode request = dressed.of(preset, sheet, problems);
        problems.throwIfAny();
        return new Imported(request, sheet.format(), Optional.of(preset), problems.warnings());
    }

    private static Imported settings(
            String format, Message settings, Set<Character> parts, Optional<Preset> chosen, Problems problems)
            throws InvalidInputException {
        Message player = settings.messageOrEmpty("player");
        CharacterClass characterClass = player.enumeration("class", CharacterClass.class);
        String talents = parts.contains('t') ? player.text("talentsString") : "";
        problems.throwIfAny();
        Preset preset = preset(characterClass, talents, specialisation(settings), chosen);
        ObjectNode request = new SettingsReader(preset, problems).request(settings, parts);
        problems.throwIfAny();
        return new Imported(request, format, Optional.of(preset), problems.warnings());
    }

    /// As presets are called, of the field that holds its options: `feral-cat-druid` of `feralCatDruid`.
    private static String specialisation(Message settings) {
        return settings.raw("player")
                .map(player -> String.join(" ", SettingsReader.optionsOf(player.asObject())))
                .orElse("")
                .replaceAll("([A-Z])", "-$1");
    }

    private static Preset preset(
            CharacterClass characterClass, String talents, String specialisation, Optional<Preset> chosen)
            throws InvalidInputException {
        if (chosen.isPresent()) {
            CharacterClass own = chosen.get().characterClass();
            if (characterClass != CharacterClass.UNKNOWN && characterClass != own) {
                throw new InvalidInputException(List.of(new InputProblem(
                        "preset",
                        chosen.get().title() + " is for a " + name(own) + ", this is a " + name(characterClass))));
            }
            return chosen.get();
        }
        if (characterClass == CharacterClass.UNKNOWN) {
            throw wrong("it does not say of which class the character is: choose a preset");
        }
        Preset nearest = Presets.nearest(characterClass, talents, specialisation)
                .orElseThrow(() -> wrong("there is no preset for a " + name(characterClass)));
        if (!Presets.sameTree(talents, nearest.talents())) {
            throw wrong("no preset plays a " + name(characterClass) + " with the talents " + talents
                    + " (healers are not simulated); choose one to simulate it all the same");
        }
        return nearest;
    }

    private static String name(CharacterClass characterClass) {
        return characterClass.name().toLowerCase(Locale.ROOT);
    }

    private static void refuseForeign(String text) throws InvalidInputException {
        if (text.isEmpty()) {
            throw wrong("nothing was given; known are " + KNOWN);
        }
        if (text.startsWith(PAWN)) {
            throw wrong("a Pawn string: it has the worth of stats, but no character");
        }
        if (isProfile(text)) {
            throw wrong("a SimulationCraft profile, for the game of today; The Burning Crusade has the addon"
                    + " WowSimsExporter");
        }
    }

    private static InvalidInputException wrong(String message) {
        return new InvalidInputException(List.of(new InputProblem("", message)));
    }
}
