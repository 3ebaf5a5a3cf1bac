package dev.wowlab.sentinel.imports;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.json.Json;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.apl.words.PlayerList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Something that is asked about the action list of one player of an input. Thread-safe.
record AskAboutPlayer(TbcEngine engine) {

    /// What `use` replies, or what is wrong with the input.
    ///
    /// @param input a `RaidSimRequest`
    /// @param player number in the order of the raid, from 0; the first where it is left out
    Reply ask(Optional<JsonNode> input, Optional<Integer> player, Function<PlayerList, Reply> use) {
        Optional<JsonNode> request = input.filter(JsonNode::isObject);
        if (request.isEmpty()) {
            return AskAboutInput.noRequest();
        }
        List<PlayerList> players;
        try {
            players = engine.playerLists(Json.mapper().writeValueAsBytes(request.get()));
        } catch (InvalidInputException invalid) {
            return AskAboutInput.wrong(invalid);
        }
        int asked = player.orElse(0);
        return asked < 0 || asked >= players.size()
                ? Reply.problem(
                        Problems.invalid("player", "must be 0 to " + (players.size() - 1) + ", a player of the input"))
                : use.apply(players.get(asked));
    }
}
