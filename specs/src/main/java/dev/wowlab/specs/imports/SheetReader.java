package dev.wowlab.specs.imports;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.gamedata.Race;
import dev.wowlab.specs.imports.CharacterSheet.WornItem;
import dev.wowlab.specs.json.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads what exporters write of a character. Stateless, thread-safe. Problems name the place in the export.
final class SheetReader {
    static final int LEVEL = 70;

    /// The game's own name of the undead's race.
    private static final String SCOURGE = "scourge";

    private SheetReader() {}

    /// What the addon WowSimsExporter writes.
    static CharacterSheet addon(Message root) {
        int level = root.integer("level");
        if (level != 0 && level != LEVEL) {
            root.problems().warn(root.pathOf("level"), "level " + level + "; simulated as level " + LEVEL);
        }
        List<Profession> professions = new ArrayList<>();
        for (Message entry : root.messages("professions")) {
            profession(entry).ifPresent(professions::add);
        }
        if (root.has("glyphs")) {
            root.problems().warn(root.pathOf("glyphs"), "left out: there are none in The Burning Crusade");
        }
        return new CharacterSheet(
                "an export of the addon WowSimsExporter",
                root.text("name"),
                characterClass(root, "class", root.text("class")),
                race(root, "race", root.text("race")),
                root.text("talents"),
                root.text("spec"),
                professions,
                items(root.messageOrEmpty("gear"), "items"));
    }

    /// What sixtyupgrades.com and its siblings export.
    static CharacterSheet sixtyUpgrades(Message root) {
        Message character = root.messageOrEmpty("character");
        int level = character.integer("level");
        if (level != 0 && level != LEVEL) {
            character.problems().warn(character.pathOf("level"), "level " + level + "; simulated as level " + LEVEL);
        }
        if (root.has("talents")) {
            root.problems().warn(root.pathOf("talents"), "not read: the talents are the preset's");
        }
        List<WornItem> items = new ArrayList<>();
        for (Message entry : root.messages("items")) {
            List<Integer> gems = new ArrayList<>();
            for (Message gem : entry.messages("gems")) {
                gems.add(gem.integer("id"));
            }
            if (entry.integer("suffixId") != 0) {
                entry.problems()
                        .warn(entry.pathOf("suffixId"), "left out: Sixty Upgrades exports wrong numbers of suffixes");
            }
            int enchant = entry.messageOrEmpty("enchant").integer("id");
            items.add(new WornItem(entry.integer("id"), enchant, gems, 0, entry.path()));
        }
        return new CharacterSheet(
                "an export of Sixty Upgrades",
                character.text("name"),
                characterClass(character, "gameClass", character.text("gameClass")),
                race(character, "race", character.text("race")),
                "",
                "",
                List.of(),
                items);
    }

    /// A list of items alone, as WoWSims' pages and the addon write of gear.
    static CharacterSheet gear(Message root) {
        return CharacterSheet.ofGear("a list of gear", items(root, root.has("bagItems") ? "bagItems" : "items"));
    }

    private static List<WornItem> items(Message parent, String name) {
        List<WornItem> items = new ArrayList<>();
        for (Message entry : parent.messages(name)) {
            List<Integer> gems = Arrays.stream(entry.integers("gems")).boxed().toList();
            items.add(new WornItem(
                    entry.integer("id"), entry.integer("enchant"), gems, entry.integer("randomSuffix"), entry.path()));
        }
        return items;
    }

    /// The class of this name, in any spelling of its letters; UNKNOWN with a problem where there is none.
    static CharacterClass characterClass(Message where, String field, String name) {
        for (CharacterClass one : CharacterClass.values()) {
            if (one != CharacterClass.UNKNOWN && letters(one.name()).equals(letters(name))) {
                return one;
            }
        }
        where.problem(field, name.isEmpty() ? "the class is missing" : "unknown class " + name);
        return CharacterClass.UNKNOWN;
    }

    /// The race of this name, in any spelling of its letters; UNKNOWN with a problem where there is none.
    static Race race(Message where, String field, String name) {
        if (letters(name).equals(SCOURGE)) {
            return Race.UNDEAD;
        }
        for (Race one : Race.values()) {
            if (one != Race.UNKNOWN && letters(one.name()).equals(letters(name))) {
                return one;
            }
        }
        where.problem(field, name.isEmpty() ? "the race is missing" : "unknown race " + name);
        return Race.UNKNOWN;
    }

    private static Optional<Profession> profession(Message entry) {
        String name = entry.text("name");
        for (Profession one : Profession.values()) {
            if (one != Profession.UNKNOWN && letters(one.name()).equals(letters(name))) {
                return Optional.of(one);
            }
        }
        // Cooking and first aid do nothing in a fight.
        entry.problems().warn(entry.pathOf("name"), name + " is no profession that matters in a fight");
        return Optional.empty();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
