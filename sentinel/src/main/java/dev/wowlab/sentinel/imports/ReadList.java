package dev.wowlab.sentinel.imports;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.apl.words.PlayerList;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `POST /api/v1/lists`: a player's whole action list as text and as the JSON that a request has, or another one that
/// was written as text. Keeps nothing. Thread-safe.
public final class ReadList implements Endpoint {
    private final AskAboutPlayer players;

    public ReadList(TbcEngine engine) {
        players = new AskAboutPlayer(engine);
    }

    /// What is asked.
    ///
    /// @param input a `RaidSimRequest`
    /// @param player number of the player in the raid, from 0; the first where it is left out
    /// @param text another list; the player's own where it is left out
    private record Question(Optional<JsonNode> input, Optional<Integer> player, Optional<String> text) {}

    /// @param text that is read as the list
    private record Answer(String text, JsonNode rotation) {}

    @Override
    public Reply handle(Call call) {
        return JsonBody.read(
                call.body(),
                Question.class,
                question -> players.ask(question.input(), question.player(), list -> read(list, question.text())));
    }

    private static Reply read(PlayerList list, Optional<String> text) {
        try {
            JsonNode rotation = text.isEmpty() ? list.rotation() : list.read(text.get());
            return Reply.ok(new Answer(text.orElseGet(list::text), rotation));
        } catch (InvalidInputException notUnderstood) {
            return Reply.problem(Problems.invalid(notUnderstood.problems().stream()
                    .map(problem -> new FieldError(
                            problem.path().isEmpty() ? "text" : "text, " + problem.path(), problem.message()))
                    .toList()));
        }
    }
}
