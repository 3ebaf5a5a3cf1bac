package dev.wowlab.specs.request;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.GameData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Who fights, in the words of players. Immutable.
///
/// @param name the character's own; may be empty
/// @param className such as `Mage`
/// @param specialisation the tree that has the most of its talents, such as `Fire`; may be empty
public record Fighter(String name, String className, String specialisation) {
    private static final Map<CharacterClass, List<String>> TREES = Map.of(
            CharacterClass.WARRIOR, List.of("Arms", "Fury", "Protection"),
            CharacterClass.PALADIN, List.of("Holy", "Protection", "Retribution"),
            CharacterClass.HUNTER, List.of("Beast Mastery", "Marksmanship", "Survival"),
            CharacterClass.ROGUE, List.of("Assassination", "Combat", "Subtlety"),
            CharacterClass.PRIEST, List.of("Discipline", "Holy", "Shadow"),
            CharacterClass.SHAMAN, List.of("Elemental", "Enhancement", "Restoration"),
            CharacterClass.MAGE, List.of("Arcane", "Fire", "Frost"),
            CharacterClass.WARLOCK, List.of("Affliction", "Demonology", "Destruction"),
            CharacterClass.DRUID, List.of("Balance", "Feral", "Restoration"));

    /// A player as the ruleset reads it.
    public static Fighter of(PlayerRequest player) {
        return new Fighter(
                player.name(),
                words(player.characterClass()),
                specialisation(player.characterClass(), player.talents()));
    }

    /// The one of an input, or a raid as if it were one without a name; empty where it holds no request that this
    /// version of the ruleset reads.
    ///
    /// @param input a `RaidSimRequest`, or an object with one as `base`
    public static Optional<Fighter> of(JsonNode input) {
        JsonNode request = input.has("base") ? input.path("base") : input;
        try {
            byte[] json = request.toString().getBytes(StandardCharsets.UTF_8);
            SimRequest read = new RequestReader(GameData.get()).read(json);
            return Optional.of(
                    read.isRaid()
                            ? new Fighter("", "raid of " + read.members().size(), "")
                            : of(read.members().getFirst().player()));
        } catch (InvalidInputException other) {
            return Optional.empty();
        }
    }

    /// Specialisation and class, such as `Fire Mage`.
    public String title() {
        return (specialisation + " " + className).strip();
    }

    private static String specialisation(CharacterClass characterClass, String talents) {
        String[] trees = talents.split("-", -1);
        int most = 0;
        int best = -1;
        for (int tree = 0; tree < trees.length; tree++) {
            int points = trees[tree].chars().map(digit -> digit - '0').sum();
            if (points > best) {
                best = points;
                most = tree;
            }
        }
        List<String> names = TREES.getOrDefault(characterClass, List.of());
        return most < names.size() ? names.get(most) : "";
    }

    /// `BLOOD_ELF` as people write it.
    public static String words(Enum<?> constant) {
        StringBuilder words = new StringBuilder();
        boolean first = true;
        for (char letter : constant.name().toCharArray()) {
            boolean space = letter == '_';
            words.append(space ? ' ' : first ? letter : Character.toLowerCase(letter));
            first = space;
        }
        return words.toString();
    }
}
