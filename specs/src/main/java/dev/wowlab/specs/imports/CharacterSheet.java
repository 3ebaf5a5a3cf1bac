package dev.wowlab.specs.imports;

import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.Profession;
import dev.wowlab.gamedata.Race;
import java.util.List;

/// What exports say of a character; buffs, rotation and encounter they do not know. Immutable.
///
/// @param format what it was read from, for people
/// @param characterClass UNKNOWN where it does not say
/// @param race UNKNOWN where it does not say
/// @param talents digits of three trees, empty where it does not say
/// @param specialisation what the export calls it, may be empty
/// @param items what is worn, in any order
record CharacterSheet(
        String format,
        String name,
        CharacterClass characterClass,
        Race race,
        String talents,
        String specialisation,
        List<Profession> professions,
        List<WornItem> items) {

    CharacterSheet {
        professions = List.copyOf(professions);
        items = List.copyOf(items);
    }

    /// Gear alone.
    static CharacterSheet ofGear(String format, List<WornItem> items) {
        return new CharacterSheet(format, "", CharacterClass.UNKNOWN, Race.UNKNOWN, "", "", List.of(), items);
    }

    /// An item as an export has it.
    ///
    /// @param enchant effect id, spell id or item id of its enchant, 0 for none
    /// @param gems items of its gems, 0 for an empty socket
    /// @param suffix its random suffix, 0 for none
    /// @param path where the export has it
    record WornItem(int id, int enchant, List<Integer> gems, int suffix, String path) {
        WornItem {
            gems = List.copyOf(gems);
        }
    }
}
