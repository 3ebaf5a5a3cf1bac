package dev.wowlab.specs.imports;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What older versions of the page wrote otherwise, brought up to date as the page itself does it. Thread-safe: no
/// state.
///
/// Version 12's other form of a retribution paladin's simple rotation is left as it is: only the page understands
/// those.
final class OldPages {
    /// From this version on, a player's `drumsId` names the drums that the player beats.
    private static final int DRUMS_BY_NAME = 7;

    /// The spells by which older versions named the drums that somebody in the party beats.
    private static final Map<Integer, String> DRUMS =
            Map.of(351355, "LesserDrumsOfBattle", 351358, "LesserDrumsOfRestoration", 351360, "LesserDrumsOfWar");

    private OldPages() {}

    /// The name for a number that an enum had in older versions.
    static Optional<String> name(WireSchema.Names names, int number) {
        return names.name().equals("Drums") ? Optional.ofNullable(DRUMS.get(number)) : Optional.empty();
    }

    /// Changes the settings of an older page to what the known version writes.
    static void update(ObjectNode settings) {
        if (settings.path("apiVersion").asInt(0) >= DRUMS_BY_NAME
                || !(settings.path("player").path("consumables") instanceof ObjectNode consumables)) {
            return;
        }
        JsonNode drums = consumables.get("drumsId");
        if (drums != null && settings.path("partyBuffs") instanceof ObjectNode party) {
            consumables.remove("drumsId");
            party.set("drums", drums);
            Optional.ofNullable(DRUMS.get(drums.asInt(0))).ifPresent(name -> party.put("drums", name));
        }
    }
}
