package dev.wowlab.sentinel.export;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.CharacterClass;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.request.PlayerRequest;
import dev.wowlab.specs.request.RequestReader;
import dev.wowlab.specs.request.SimRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Who fought, and whom. Immutable.
///
/// @param request as the ruleset reads it
/// @param text the request itself (JSON)
record Played(SimRequest request, String text) {
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

    /// The one of an input; empty where it holds no request, or none that this version of the ruleset reads.
    ///
    /// @param input a `RaidSimRequest`, or an object with one as `base`
    static Optional<Played> of(byte[] input) {
        JsonNode tree = Json.mapper().readTree(input);
        JsonNode request = tree.has("base") ? tree.path("base") : tree;
        byte[] json = Json.mapper().writeValueAsBytes(request);
        try {
            return Optional.of(new Played(new RequestReader(GameData.get()).read(json), request.toString()));
        } catch (InvalidInputException other) {
            return Optional.empty();
        }
    }

    PlayerRequest player() {
        return request.player();
    }

    String className() {
        return words(player().characterClass());
    }

    String raceName() {
        return words(player().race());
    }

    /// The tree that has the most of its talents.
    String specName() {
        String[] trees = player().talents().split("-", -1);
        int most = 0;
        int best = -1;
        for (int tree = 0; tree < trees.length; tree++) {
            int points = trees[tree].chars().map(digit -> digit - '0').sum();
            if (points > best) {
                best = points;
                most = tree;
            }
        }
        List<String> names = TREES.getOrDefault(player().characterClass(), List.of());
        return most < names.size() ? names.get(most) : "";
    }

    /// Mean level of what is worn.
    double itemLevel() {
        return player().equipment().bySlot().values().stream()
                .mapToInt(worn -> worn.item().origin().itemLevel())
                .average()
                .orElse(0);
    }

    /// `BLOOD_ELF` as people write it.
    private static String words(Enum<?> constant) {
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
