package dev.wowlab.sentinel.export;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.gamedata.GameData;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.specs.request.Fighter;
import dev.wowlab.specs.request.PlayerRequest;
import dev.wowlab.specs.request.RequestReader;
import dev.wowlab.specs.request.SimRequest;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Who fought, and whom. Immutable.
///
/// @param request as the ruleset reads it
/// @param text the request itself (JSON)
record Played(SimRequest request, String text) {
    /// The same with one of its players alone.
    ///
    /// @param name as results name it
    Optional<Played> of(String name) {
        return request.members().stream()
                .filter(member -> member.key().equals(name))
                .findFirst()
                .map(member -> new Played(
                        new SimRequest(
                                request.raidBuffs(),
                                request.debuffs(),
                                List.of(member),
                                request.encounter(),
                                request.warnings()),
                        text));
    }

    /// Whether several players fight.
    boolean isRaid() {
        return request.isRaid();
    }

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
        return request.members().getFirst().player();
    }

    String className() {
        return Fighter.of(player()).className();
    }

    String raceName() {
        return Fighter.words(player().race());
    }

    String specName() {
        return Fighter.of(player()).specialisation();
    }

    /// Mean level of what is worn.
    double itemLevel() {
        return player().equipment().bySlot().values().stream()
                .mapToInt(worn -> worn.item().origin().itemLevel())
                .average()
                .orElse(0);
    }
}
