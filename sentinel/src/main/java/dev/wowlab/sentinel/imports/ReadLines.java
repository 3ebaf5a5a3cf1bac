package dev.wowlab.sentinel.imports;

import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.specs.TbcEngine;
import dev.wowlab.specs.apl.AplLine;
import dev.wowlab.specs.apl.words.PlayerList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `POST /api/v1/lines`: lines of a player's action list in words, as the JSON that a request has. Keeps nothing.
/// Thread-safe.
public final class ReadLines implements Endpoint {
    private static final int MOST_LINES = 100;

    private final AskAboutPlayer players;

    public ReadLines(TbcEngine engine) {
        players = new AskAboutPlayer(engine);
    }

    /// What is asked.
    ///
    /// @param input a `RaidSimRequest`
    /// @param player number of the player in the raid, from 0; the first where it is left out
    private record Question(Optional<JsonNode> input, Optional<Integer> player, List<Line> lines) {
        Question {
            lines = List.copyOf(lines);
        }
    }

    /// @param list of which list it is to be a line
    private record Line(AplLine.Place list, String text) {}

    /// @param lines as the lists of a request have them
    /// @param castable names of spells and items that a line could cast, in order
    private record Answer(List<JsonNode> lines, List<String> castable) {}

    @Override
    public Reply handle(Call call) {
        return JsonBody.read(call.body(), Question.class, this::read);
    }

    private Reply read(Question question) {
        if (question.lines().size() > MOST_LINES) {
            return Reply.problem(Problems.invalid("lines", "at most " + MOST_LINES + " are read at once"));
        }
        return players.ask(question.input(), question.player(), list -> read(question.lines(), list));
    }

    private static Reply read(List<Line> lines, PlayerList list) {
        List<JsonNode> read = new ArrayList<>();
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String path = "lines[" + i + "].text";
            Line line = lines.get(i);
            try {
                read.add(list.readLine(line.list(), line.text()));
            } catch (InvalidInputException notUnderstood) {
                notUnderstood.problems().forEach(problem -> wrong.add(new FieldError(path, problem.message())));
            }
        }
        return wrong.isEmpty()
                ? Reply.ok(new Answer(List.copyOf(read), list.castable()))
                : Reply.problem(Problems.invalid(wrong));
    }
}
